package dev.aigoals.standalone.supplies;

/** A Python wheel named to the byte: {@code requirement} is what pip is asked for. */
record WheelPin(String name, String requirement, String file, String sha256) {

    /** A folder name that no other version shares. */
    String folder() {
        return name + "-" + sha256.substring(0, 12);
    }
}
