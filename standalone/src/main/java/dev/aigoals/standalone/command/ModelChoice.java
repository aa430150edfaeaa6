package dev.aigoals.standalone.command;

import dev.aigoals.standalone.Refusal;
import dev.aigoals.standalone.datafolder.PrivateFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which language model the person chose: {@code --model ADDRESS}, {@code --model-name NAME}, {@code --small-model-name NAME}. A
 * data folder remembers the choice for its next start, never the key; {@code --model none} forgets it.
 */
record ModelChoice(Optional<String> address, Optional<String> name, Optional<String> smallName) {

    static final ModelChoice NONE = new ModelChoice(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String FILE = "model.properties";
    private static final String FORGET = "none";
    private static final String ADDRESS = "aigoals.models.address";
    private static final String LARGE = "aigoals.models.large";
    private static final String SMALL = "aigoals.models.small";

    ModelChoice withAddress(String given) {
        return new ModelChoice(Optional.of(given.equals(FORGET) ? given : checked(given)), name, smallName);
    }

    ModelChoice withName(String given) {
        return new ModelChoice(address, Optional.of(given), smallName);
    }

    ModelChoice withSmallName(String given) {
        return new ModelChoice(address, name, Optional.of(given));
    }

    /** What was chosen at an earlier start on this data folder. */
    static ModelChoice remembered(Path folder) {
        Map<String, String> entries = PrivateFile.readEntries(folder.resolve(FILE));
        return new ModelChoice(
                Optional.ofNullable(entries.get(ADDRESS)),
                Optional.ofNullable(entries.get(LARGE)),
                Optional.ofNullable(entries.get(SMALL)));
    }

    /** This choice, where it names an address, else the remembered one with the names that this one gives. */
    ModelChoice over(ModelChoice remembered) {
        if (address.isPresent()) {
            return address.get().equals(FORGET) ? NONE : this;
        }
        return new ModelChoice(
                remembered.address, name.or(() -> remembered.name), smallName.or(() -> remembered.smallName));
    }

    /** Keeps the choice for the next start. */
    void remember(Path folder) {
        if (!equals(remembered(folder))) {
            PrivateFile.writeEntries(folder.resolve(FILE), settings());
        }
    }

    /** What a person at the start should know of it. */
    String announced(boolean key) {
        if (address.isPresent()) {
            return "%s is asked in the background what it can do; --model none forgets it".formatted(address.get());
        }
        return key
                ? "%s is set, so OpenAI is asked in the background what it can do".formatted(ModelTrial.KEY)
                : "none is set, the agents speak in authored words; --model ADDRESS names one";
    }

    /** As settings of the worker. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        address.ifPresent(value -> settings.put(ADDRESS, value));
        name.ifPresent(value -> settings.put(LARGE, value));
        smallName.ifPresent(value -> settings.put(SMALL, value));
        return settings;
    }

    /** As it was typed. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        address.ifPresent(value -> words.addAll(List.of("--model", value)));
        name.ifPresent(value -> words.addAll(List.of("--model-name", value)));
        smallName.ifPresent(value -> words.addAll(List.of("--small-model-name", value)));
        return words;
    }

    /** The address of a server alone means the usual path on it. */
    private static String checked(String given) {
        try {
            URI address = URI.create(given);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null) {
                return address.getPath().length() > 1 ? given : given.replaceFirst("/$", "") + "/v1";
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw refused(given);
        }
        throw refused(given);
    }

    private static Refusal refused(String given) {
        return new Refusal(
                "--model needs the address of a server that speaks the OpenAI API, not '%s'.".formatted(given),
                "Say for instance --model http://127.0.0.1:8080/v1, or --model none for no model; a key comes from OPENAI_API_KEY. `./goals --help` says more.");
    }
}
