package dev.aigoals.standalone.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends what the servers and the applications log to a file: the terminal is for the person. */
final class LogSettings {

    private static final String RESOURCE = "standalone-logback.xml";

    private LogSettings() {}

    /** For commands whose whole answer is what they print. */
    static void silence() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    }

    static void writeTo(Path file) {
        System.setProperty("aigoals.log", file.toString());
        System.setProperty("logging.config", "classpath:" + RESOURCE);
        URL settings = LogSettings.class.getResource("/" + RESOURCE);
        if (settings == null) {
            throw new IllegalStateException(RESOURCE + " is missing from the build");
        }
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(settings);
        } catch (JoranException e) {
            throw new IllegalStateException(e);
        }
        keepForeignOutput(file.resolveSibling("stderr.log"));
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Libraries that print by themselves do so into a file: our own words go to the stream that was taken before. */
    private static void keepForeignOutput(Path file) {
        try {
            PrintStream foreign = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
            System.setOut(foreign);
            System.setErr(foreign);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
