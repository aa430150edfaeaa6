package dev.aigoals.activities.guard.leak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a sentence, with what they mean in code where they are operations told in English or Spanish. */
final class Spoken {
    private static final String NUMBERS =
            "zero 0 cero 0 one 1 un 1 uno 1 una 1 two 2 dos 2 three 3 tres 3 four 4 cuatro 4 five 5 cinco 5 "
                    + "six 6 seis 6 seven 7 siete 7 eight 8 ocho 8 nine 9 nueve 9 ten 10 diez 10";

    /** What is said, and the tokens that it may stand for; the longer ones first. */
    private static final List<Meaning> MEANINGS = List.of(
            meaning(
                    "greater than or equal to|less than or equal to|at least|at most|(mayor|menor) o igual (que|a)|al menos",
                    "<="),
            meaning(
                    "(greater|more|bigger|larger|higher|less|smaller|lower|fewer) than|exceeds|(mayor|menor|más|menos) (que|de)",
                    "<"),
            meaning("not equal to|different from|differs from|no es igual a|(distinto|diferente) (de|a)", "!="),
            meaning("equal to|equals?|the same as|igual a", "== ="),
            meaning("multiplied by|times|multiply|multiplicado por|veces|multiplica", "* ="),
            meaning("divided by|divide|dividido (por|entre)", "/ // ="),
            meaning("remainder|modulo|resto|módulo", "%"),
            meaning(
                    "(for|por|para) (each|every|cada)|each|every|cada|loop|go (through|over)|iterate|recorre\\w*",
                    "for"),
            meaning("as long as|while|mientras", "while"),
            meaning("otherwise|else|si no|en caso contrario", "else"),
            meaning("add\\w*|plus|increase|increment|más|suma\\w*|aumenta|incrementa", "+ = append push add"),
            meaning("append|push|añade|agrega|mete", "append push = +"),
            meaning("minus|subtract|decrease|decrement|menos|resta", "- ="),
            meaning(
                    "set|assign|let|put|gets|becomes|is|be|start\\w*|begin\\w*|store|pon\\w*|asigna|guarda|inicia|empieza|vale|sea|es",
                    "="),
            meaning("returns?|give back|devuelve|retorna|regresa", "return"),
            meaning("if|when|si|cuando", "if"),
            meaning("and|y|e", "and"),
            meaning("or|o", "or"),
            meaning("not|no", "not"),
            meaning("raise|throw|lanza", "raise throw"),
            meaning("print|imprime|show|muestra", "print console log"),
            meaning("none|null|nothing|nada", "None null"),
            meaning("true|verdadero", "True true"),
            meaning("false|falso", "False false"),
            meaning("length|size|number of|longitud|tamaño|cuántos", "len length size"),
            meaning("lower ?case|minúsculas", "lower toLowerCase"),
            meaning("upper ?case|mayúsculas", "upper toUpperCase"),
            meaning("split|trocea", "split"),
            meaning("joined|une", "join"),
            meaning("stripped|trimmed", "strip trim"),
            meaning("sort\\w*|ordena\\w*", "sort sorted"),
            meaning("function|define\\w*|función", "def function"),
            meaning("class|clase", "class"),
            meaning("yields?|produce", "yield"));

    private static final Map<String, String> NUMBER_WORDS = numbers();

    private record Meaning(Pattern said, List<String> tokens) {}

    private Spoken() {}

    static Set<String> words(String sentence) {
        String text = sentence.replace("`", " ");
        var words = new HashSet<String>();
        for (Token token : Tokens.ofProse(text)) {
            words.add(token.exact());
            words.add(token.shape());
            words.add(NUMBER_WORDS.getOrDefault(token.exact(), token.exact()));
        }
        for (Meaning meaning : MEANINGS) {
            if (meaning.said.matcher(text).find()) {
                words.addAll(meaning.tokens);
            }
        }
        return words;
    }

    private static Meaning meaning(String said, String tokens) {
        var pattern = Pattern.compile(
                "(?<![\\w.])(?:" + said + ")(?![\\w(])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        return new Meaning(pattern, List.of(tokens.split(" ", -1)));
    }

    private static Map<String, String> numbers() {
        var words = NUMBERS.split(" ", -1);
        var numbers = new HashMap<String, String>();
        for (int i = 0; i < words.length; i += 2) {
            numbers.put(words[i], words[i + 1]);
        }
        return Map.copyOf(numbers);
    }
}
