package dev.aigoals.standalone.supplies;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The words that ask pip for one wheel, whatever Python runs pip. */
final class WheelRequest {

    private WheelRequest() {}

    static List<String> of(List<String> client, WheelPin pin, Path folder) {
        String[] tags = pin.file().replace(".whl", "").split("-", -1);
        String python = tags[2];
        String abi = tags[3];
        List<String> words = new ArrayList<>(client);
        words.addAll(List.of(
                "download", "--quiet", "--no-input", "--no-deps", "--only-binary=:all:", "--dest", folder.toString()));
        for (String platform : tags[4].split("\\.", -1)) {
            words.addAll(List.of("--platform", platform));
        }
        if (python.startsWith("cp")) {
            words.addAll(List.of("--implementation", "cp", "--abi", abi));
            words.addAll(List.of("--python-version", python.charAt(2) + "." + python.substring(3)));
        }
        words.add(pin.requirement());
        return words;
    }
}
