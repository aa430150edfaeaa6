package dev.aigoals.standalone.applications;

import dev.aigoals.activities.models.ModelFindings;
import java.util.function.Consumer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** Hears what the worker found out about the language model. */
record ModelNews(Consumer<ModelFindings> reader)
        implements ApplicationListener<PayloadApplicationEvent<ModelFindings>> {

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<ModelFindings> news) {
        reader.accept(news.getPayload());
    }
}
