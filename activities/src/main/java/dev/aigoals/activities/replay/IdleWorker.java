package dev.aigoals.activities.replay;

import dev.aigoals.activities.WorkerApplication;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The worker's rooms, of which none starts to work: each is there when it is asked for, and the database is only read. */
final class IdleWorker {
    private static final String READ_ONLY = "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY";

    private IdleWorker() {}

    static ConfigurableApplicationContext on(Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("spring.datasource.hikari.connection-init-sql", READ_ONLY);
        all.put("spring.flyway.enabled", "false");
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("replay", all));
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.getBeanFactory().registerSingleton("lifecycleProcessor", new NothingStarts());
        context.register(WorkerApplication.class);
        context.refresh();
        return context;
    }

    private static final class NothingStarts implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
