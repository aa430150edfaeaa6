package dev.aigoals.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Holds the tables of settings in docs/operations.md against the records and placeholders that read them. */
class DocumentedSettingsTest {
    private static final Path BASE = Path.of("..");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(aigoals\\.[a-z.-]+):([^}]*)}");

    /** A figure, or a word in backquotes; what stands there otherwise tells what happens where nothing is set. */
    private static final Pattern LITERAL = Pattern.compile("\\d.*|`[^`]+`");

    private final Map<String, String> inCode = new TreeMap<>();
    private final Map<String, String> documented = new TreeMap<>();

    @BeforeEach
    void readRecords() throws Exception {
        var records = new ClassPathScanningCandidateComponentProvider(false);
        records.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : records.findCandidateComponents("dev.aigoals")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            addRecord(type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
    }

    @BeforeEach
    void readPlaceholders() throws Exception {
        for (String module : List.of("platform", "activities", "api-gateway")) {
            for (Path file : sources(BASE.resolve(module, "src", "main"))) {
                Matcher found = PLACEHOLDER.matcher(Files.readString(file));
                while (found.find()) {
                    add(found.group(1), found.group(2));
                }
            }
        }
    }

    @BeforeEach
    void readDocument() throws Exception {
        try (Stream<String> lines = Files.lines(BASE.resolve("docs", "operations.md"))) {
            lines.filter(line -> line.startsWith("| `aigoals.")).forEach(this::addRow);
        }
    }

    @Test
    void whatIsDocumentedIsRead() {
        assertThat(documented.keySet()).isNotEmpty().allMatch(this::isRead);
    }

    @Test
    void documentedDefaultsAreTheCodes() {
        documented.values().removeIf(LITERAL.asMatchPredicate().negate());

        assertThat(documented)
                .isNotEmpty()
                .allSatisfy((name, value) ->
                        assertThat(value.replace("`", "")).as(name).isEqualTo(inCode.get(name)));
    }

    private boolean isRead(String name) {
        return name.endsWith(".*")
                ? inCode.keySet().stream().anyMatch(read -> read.startsWith(name.replace("*", "")))
                : inCode.containsKey(name);
    }

    private void addRecord(String prefix, Class<?> type) {
        for (Parameter component : BeanUtils.getResolvableConstructor(type).getParameters()) {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            Class<?> element = ResolvableType.forType(component.getParameterizedType())
                    .asCollection()
                    .resolveGeneric();
            if (component.getType().isRecord()) {
                addRecord(name, component.getType());
            } else if (element != null && element.isRecord()) {
                addRecord(name + "[n]", element);
            } else {
                DefaultValue value = component.getAnnotation(DefaultValue.class);
                add(name, value == null ? "" : String.join(", ", value.value()));
            }
        }
    }

    /** Two places that read one setting have to agree; where they do not, no documented default is right. */
    private void add(String name, String value) {
        inCode.merge(name, value, (one, other) -> one.equals(other) ? one : one + " or " + other);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .toList();
        }
    }

    /** Takes the defaults one by one where there are as many as names, else what stands there for each name. */
    private void addRow(String row) {
        String[] cells = row.split("\\|", -1);
        String[] names = cells[1].replace("`", "").strip().split(", ", -1);
        String[] defaults = cells[3].strip().split(", ", -1);
        for (int at = 0; at < names.length; at++) {
            String value = defaults.length == names.length ? defaults[at] : cells[3].strip();
            documented.put(inFull(names[at], names[0]), value);
        }
    }

    /** A name that begins with a dot takes the place of as many words at the end of the row's first name. */
    private static String inFull(String name, String first) {
        int words = name.split("\\.", -1).length - 1;
        return name.startsWith(".") ? first.replaceFirst("(\\.[^.]+){%d}$".formatted(words), name) : name;
    }
}
