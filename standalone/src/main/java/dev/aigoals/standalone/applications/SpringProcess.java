package dev.aigoals.standalone.applications;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A Spring Boot application with a context of its own. */
final class SpringProcess implements Application {

    private final String name;
    private final Class<?> entry;
    private final Map<String, String> own;
    private @Nullable ConfigurableApplicationContext context;

    /**
     * @param own settings that only this application has
     */
    SpringProcess(String name, Class<?> entry, Map<String, String> own) {
        this.name = name;
        this.entry = entry;
        this.own = Map.copyOf(own);
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
