package dev.aigoals.e2e.system;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test class the one system of the whole run. */
public final class RunningSystem implements ParameterResolver {
    private static final String FILE = "aigoals.standalone";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestSystem.class;
    }

    @Override
    public TestSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningSystem.class))
                .computeIfAbsent(FILE, ignored -> new TestSystem(file()), TestSystem.class);
    }

    private static Path file() {
        String file = System.getProperty(FILE, "");
        if (file.isEmpty()) {
            throw new IllegalStateException(
                    "No system to test: start one with ./goals up and pass -D" + FILE + "=DATA/standalone.json");
        }
        return Path.of(file);
    }
}
