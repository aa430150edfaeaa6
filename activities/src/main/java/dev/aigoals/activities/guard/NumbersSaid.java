package dev.aigoals.activities.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers that a text says, in digits or in words, in English and Spanish, so that each can be checked. */
public final class NumbersSaid {
    private static final int FOLLOWING = 3;
    private static final Pattern WORD = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)?|[\\p{L}\\p{M}]+|%");
    /** Before a number they only lead up to it, as in "un 70 por ciento". */
    private static final Set<String> ARTICLES = Set.of("un", "una");

    private static final Map<String, Integer> WORDS = words();

    private NumbersSaid() {}

    /**
     * A number as it was said.
     *
     * @param inWords false where it was said in digits
     * @param following the next three words in lower case, which say what it counts
     */
    public record Said(BigDecimal value, boolean inWords, List<String> following) {}

    /** In order of appearance. */
    public static List<Said> in(String text) {
        List<String> words = split(text);
        List<Said> said = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            boolean beforeNumber = at + 1 < words.size() && isNumber(words.get(at + 1));
            if (!isNumber(words.get(at)) || (ARTICLES.contains(words.get(at)) && beforeNumber)) {
                continue;
            }
            BigDecimal value = value(words.get(at));
            boolean inWords = WORDS.containsKey(words.get(at));
            int next = joined(words, at);
            if (next > at) {
                value = value.add(value(words.get(next)));
                at = next;
            }
            List<String> following = words.subList(at + 1, Math.min(words.size(), at + 1 + FOLLOWING));
            said.add(new Said(value, inWords, List.copyOf(following)));
        }
        return List.copyOf(said);
    }

    /** The words of a text in lower case, numbers and percent signs among them. */
    public static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return List.copyOf(words);
    }

    /** The place of the ones that belong to tens, as in "twenty-one" and "treinta y uno"; else the same place. */
    private static int joined(List<String> words, int at) {
        if (!isTens(words.get(at))) {
            return at;
        }
        int next = at + 1 < words.size() && words.get(at + 1).equals("y") ? at + 2 : at + 1;
        return next < words.size() && isOnes(words.get(next)) ? next : at;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0)) || WORDS.containsKey(word);
    }

    private static boolean isTens(String word) {
        int value = WORDS.getOrDefault(word, 0);
        return value >= 20 && value < 100 && value % 10 == 0;
    }

    private static boolean isOnes(String word) {
        int value = WORDS.getOrDefault(word, 0);
        return value > 0 && value < 10;
    }

    private static BigDecimal value(String word) {
        return Character.isDigit(word.charAt(0))
                ? new BigDecimal(digits(word).replace(',', '.'))
                : BigDecimal.valueOf(WORDS.getOrDefault(word, 0));
    }

    /** Digits of every script, as the Latin ones. */
    private static String digits(String word) {
        StringBuilder latin = new StringBuilder();
        word.codePoints()
                .forEach(point -> latin.append(
                        Character.isDigit(point)
                                ? String.valueOf(Character.digit(point, 10))
                                : Character.toString(point)));
        return latin.toString();
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        count(
                words,
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                        + " sixteen seventeen eighteen nineteen");
        count(
                words,
                "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
                        + " dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro"
                        + " veinticinco veintiséis veintisiete veintiocho veintinueve");
        tens(words, "twenty thirty forty fifty sixty seventy eighty ninety hundred");
        tens(words, "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien");
        words.put("un", 1);
        words.put("una", 1);
        words.put("veintiún", 21);
        words.put("veintiuna", 21);
        return Map.copyOf(words);
    }

    private static void count(Map<String, Integer> words, String names) {
        int value = 0;
        for (String name : names.split(" ", -1)) {
            words.put(name, value++);
        }
    }

    private static void tens(Map<String, Integer> words, String names) {
        int value = 20;
        for (String name : names.split(" ", -1)) {
            words.put(name, value);
            value += 10;
        }
    }
}
