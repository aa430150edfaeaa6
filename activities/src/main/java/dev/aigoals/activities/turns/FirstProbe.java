package dev.aigoals.activities.turns;

import dev.aigoals.activities.models.ModelFindings;
import dev.aigoals.activities.models.ModelProbe;
import dev.aigoals.activities.models.ModelProperties;
import dev.aigoals.platform.live.ModelOffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Finds out at the start, in the background, what the model's server can do, and tells it as an event ({@link ModelFindings}); a
 * server that is not there yet is asked again until it is. From then on the gateways hear that there is a model.
 */
@Component
final class FirstProbe implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FirstProbe.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final ModelProperties properties;
    private final ModelProbe probe;
    private final ApplicationEventPublisher events;
    private final ModelOffer offer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile boolean offers;

    FirstProbe(ModelProperties properties, ModelProbe probe, ApplicationEventPublisher events, ModelOffer offer) {
        this.properties = properties;
        this.probe = probe;
        this.events = events;
        this.offer = offer;
    }

    @Override
    public void start() {
        if (properties.configured()) {
            thread = Thread.ofVirtual().name("model-probe").start(this::run);
        } else {
            log.info("no language model is set: the agents speak in authored words");
        }
    }

    private void run() {
        try {
            if (answers()) {
                keepOffering();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOffering() throws InterruptedException {
        offers = true;
        do {
            offer.renew(properties.provider());
        } while (!stopsWithin(ModelOffer.RENEWAL));
    }

    private boolean answers() throws InterruptedException {
        List<String> told = List.of();
        while (true) {
            ModelFindings findings = probe.ask();
            if (!findings.words().equals(told)) {
                told = findings.words();
                tell(findings);
            }
            if (!findings.worthAnotherTry() || stopsWithin(PAUSE)) {
                return findings.answers();
            }
        }
    }

    private boolean stopsWithin(Duration time) throws InterruptedException {
        return stopped.await(time.toSeconds(), TimeUnit.SECONDS);
    }

    private void tell(ModelFindings findings) {
        if (findings.answers()) {
            findings.words().forEach(word -> log.info("the model: {}", word));
        } else {
            findings.words().forEach(word -> log.warn("the model: {}", word));
        }
        events.publishEvent(findings);
    }

    @Override
    public void stop() {
        stopped.countDown();
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        if (offers) {
            offer.withdraw();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
