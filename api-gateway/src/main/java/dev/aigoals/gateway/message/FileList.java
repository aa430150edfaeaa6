package dev.aigoals.gateway.message;

import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.platform.goals.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The further files of a message: few, and with paths that stay inside the learner's folder. */
final class FileList {

    private static final int MOST = 20;

    private FileList() {}

    static List<SourceFile> of(Fields fields) {
        return fields.present("files").map(node -> read(fields, node)).orElse(List.of());
    }

    private static List<SourceFile> read(Fields fields, JsonNode node) {
        if (!node.isArray()) {
            throw fields.invalid("files");
        }
        if (node.size() > MOST) {
            throw RequestRefused.of(ErrorCode.BAD_REQUEST, "too_many_files", MOST);
        }
        List<SourceFile> files = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (JsonNode entry : node.values()) {
            if (!(entry instanceof ObjectNode object)) {
                throw fields.invalid("files");
            }
            Fields file = new Fields(object, "files[" + files.size() + "].");
            String path = file.text("path", Limits.PATH);
            if (!staysInside(path) || !paths.add(path)) {
                throw file.invalid("path");
            }
            files.add(new SourceFile(path, file.text("content", Limits.CODE)));
        }
        if (paths.stream().anyMatch(path -> liesUnderAFile(path, paths))) {
            throw fields.invalid("files");
        }
        return List.copyOf(files);
    }

    /** No disk holds a file where another one needs a folder. */
    private static boolean liesUnderAFile(String path, Set<String> paths) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (paths.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    /** Relative, with names between single slashes, none of them a step up or on the spot. */
    static boolean staysInside(String path) {
        if (path.isBlank() || path.contains("\\")) {
            return false;
        }
        for (String name : path.split("/", -1)) {
            if (name.isBlank() || name.equals(".") || name.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
