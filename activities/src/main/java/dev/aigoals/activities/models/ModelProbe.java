package dev.aigoals.activities.models;

import dev.aigoals.activities.models.ModelFailure.Kind;
import dev.aigoals.activities.models.ModelList.Listing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what a model's server can do by asking it for a few words; what it lacks is remembered and worked around. */
public final class ModelProbe {
    private static final Logger log = LoggerFactory.getLogger(ModelProbe.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NAMED_MODELS = 8;
    private static final String SCHEMA = """
            {"type":"object","properties":{"greeting":{"type":"string","maxLength":40}},"required":["greeting"],\
            "additionalProperties":false}""";
    /** Failures of one answer: the server is there and speaks. */
    private static final Set<Kind> OF_THE_ANSWER =
            Set.of(Kind.BAD_JSON, Kind.SCHEMA_VIOLATED, Kind.LENGTH, Kind.CONTENT_FILTER, Kind.TOOLS_MISUSED);
    /** Offered only to see whether the server takes tools. */
    private static final ModelTool GUEST =
            new ModelTool("guest_name", "Tells the name of the guest, if it is needed.", List.of(), _ -> "Ada");

    private final Speaker speaker;
    private final Capabilities capabilities;
    private final ModelList list;

    ModelProbe(Speaker speaker, Capabilities capabilities, ModelList list) {
        this.speaker = speaker;
        this.capabilities = capabilities;
        this.list = list;
    }

    /** Takes as long as the server takes to answer, a minute at most for each model. */
    public ModelFindings ask() throws InterruptedException {
        return switch (list.ask(speaker.properties())) {
            case Listing.Refused refused -> silent(refused.failure());
            case Listing.NotOffered _ -> spoken(List.of());
            case Listing.Offered offered -> among(offered.names());
        };
    }

    private ModelFindings among(List<String> names) throws InterruptedException {
        if (names.size() == 1) {
            speaker.foundModel(names.getFirst());
        }
        ModelProperties properties = speaker.properties();
        if (!properties.named()) {
            return new ModelFindings(
                    false,
                    false,
                    List.of("%s has several models (%s): say which one with --model-name or aigoals.models.large."
                            .formatted(properties.baseAddress(), shortened(names))));
        }
        List<String> unknown =
                models(properties).filter(name -> !names.contains(name)).toList();
        return spoken(
                unknown.isEmpty()
                        ? List.of()
                        : List.of("its list of models names %s, not %s"
                                .formatted(shortened(names), String.join(" and ", unknown))));
    }

    private ModelFindings spoken(List<String> remarks) throws InterruptedException {
        ModelProperties properties = speaker.properties();
        List<String> words = new ArrayList<>();
        for (ModelSize size : sizes(properties)) {
            Optional<ModelFailure> failure = speak(size, words);
            if (failure.isPresent()) {
                words.addAll(remarks);
                return silent(failure.get(), words);
            }
        }
        words.addAll(remarks);
        capabilities
                .missing()
                .forEach((feature, instead) -> words.add("it does not take %s: %s"
                        .formatted(feature.name().toLowerCase(Locale.ROOT).replace('_', ' '), instead)));
        return new ModelFindings(true, false, words);
    }

    private Optional<ModelFailure> speak(ModelSize size, List<String> words) throws InterruptedException {
        String name = speaker.properties().model(size);
        String who = "the model " + (name.isBlank() ? "" : name + " ") + "at "
                + speaker.properties().baseAddress();
        ModelRequest greeting = new ModelRequest(
                "probe", "You greet people.", "Say hello.", Optional.of(SCHEMA), size, PATIENCE, List.of(GUEST));
        try {
            ModelAnswer answer = speaker.begin(greeting, new ProbeCost()).hear((_, _) -> {});
            words.add("%s answers (first word after %.1f s)"
                    .formatted(who, answer.firstToken().toMillis() / 1e3));
            if (answer.usage().estimated()) {
                words.add("it tells no usage figures: tokens are estimated from the length of the texts");
            }
        } catch (ModelFailedException failed) {
            if (!OF_THE_ANSWER.contains(failed.failure().kind())) {
                return Optional.of(failed.failure());
            }
            words.add(who + " answers, but not as it was asked to: "
                    + failed.failure().reason());
        }
        return Optional.empty();
    }

    private ModelFindings silent(ModelFailure failure) {
        return silent(failure, List.of());
    }

    private ModelFindings silent(ModelFailure failure, List<String> before) {
        String address = speaker.properties().baseAddress();
        List<String> words = new ArrayList<>(before);
        words.add("%s gives no answer: %s".formatted(address, failure.reason()));
        if (failure.kind() == Kind.MODEL_UNKNOWN && !address.endsWith("/v1")) {
            words.add("most servers want an address that ends with /v1");
        }
        words.add("until it does, everything goes on without a model: checks, the bank's goals, authored hints");
        return new ModelFindings(false, failure.kind().retried(), words);
    }

    private static Stream<String> models(ModelProperties properties) {
        return sizes(properties).stream().map(properties::model);
    }

    private static List<ModelSize> sizes(ModelProperties properties) {
        return properties.model(ModelSize.LARGE).equals(properties.model(ModelSize.SMALL))
                ? List.of(ModelSize.LARGE)
                : List.of(ModelSize.LARGE, ModelSize.SMALL);
    }

    private static String shortened(List<String> names) {
        String first = String.join(", ", names.stream().limit(NAMED_MODELS).toList());
        return names.size() > NAMED_MODELS ? first + ", and %d more".formatted(names.size() - NAMED_MODELS) : first;
    }

    /** No learner asked for it, so no learner's budget pays: the log says what it took. */
    private final class ProbeCost implements CallLedger {

        @Override
        public void begun(ProviderPayment estimate) {
            log.debug("the probe asks {}", estimate.model());
        }

        @Override
        public void ended(ProviderPayment payment) {
            log.info(
                    "the probe of {} used {} tokens of input and {} of output, {} dollars{}",
                    payment.model(),
                    payment.usage().input(),
                    payment.usage().output(),
                    speaker.properties().cost(payment.size(), payment.usage()).toPlainString(),
                    payment.failure().map(kind -> ", and failed: " + kind).orElse(""));
        }
    }
}
