package dev.aigoals.client.measure;

import java.util.List;

/** The one number that a measurement takes. */
final class HowMany {

    private HowMany() {}

    /**
     * Reads the number.
     *
     * @param arguments the number, or nothing for the usual one
     * @param what is counted, as in "Say how many ..."
     */
    static int of(List<String> arguments, String what, int most, int usual) {
        if (arguments.isEmpty()) {
            return usual;
        }
        String word = arguments.getFirst();
        int number = word.matches("\\d{1,5}") ? Integer.parseInt(word) : 0;
        if (arguments.size() > 1 || number < 1 || number > most) {
            throw new MeasuringFailed("Say how many " + what + ", from 1 to " + most + ", or nothing for " + usual);
        }
        return number;
    }
}
