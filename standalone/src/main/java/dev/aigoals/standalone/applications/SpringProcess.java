package dev.aigoals.standalone.applications;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** A Spring Boot application with a context of its own. */
final class SpringProcess implements Application {

    private final String name;
    private final Class<?> entry;
    private final Map<String, String> own;
    private final ApplicationListener<?>[] listeners;
    private @Nullable ConfigurableApplicationContext context;

    /**
     * @param own settings that only this application has
     * @param listeners hear its events
     */
    SpringProcess(String name, Class<?> entry, Map<String, String> own, ApplicationListener<?>... listeners) {
        this.name = name;
        this.entry = entry;
        this.own = Map.copyOf(own);
        this.listeners = listeners.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Map<String, String> settings) {
        SpringApplication application = new SpringApplication(entry);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.addListeners(listeners);
        String[] arguments = Stream.concat(settings.entrySet().stream(), own.entrySet().stream())
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        context = application.run(arguments);
    }

    @Override
    public void stop() {
        ConfigurableApplicationContext running = context;
        if (running != null) {
            running.close();
        }
    }
}
