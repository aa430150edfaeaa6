package dev.aigoals.activities.runner.judge;

import dev.aigoals.contract.content.Property;
import dev.aigoals.contract.content.Text;
import dev.aigoals.contract.content.Value;
import dev.aigoals.contract.learner.LearnerLocale;

/** Says a finding to a learner, plainly, in their language of people and with their programming language's notation. */
public record Phrases(Notation notation, LearnerLocale locale) {

    /** @param call what was called, as the learner would write it */
    public Told tell(Finding finding, String call) {
        return switch (finding) {
            case Finding.Different(var expected, var actual) -> different(expected, actual, call);
            case Finding.NotTheProperty(var property, var actual) -> property(property, actual, call);
            case Finding.NotTheSame(var arguments, var first, var second) ->
                new Told(
                        say(
                                "{0} should give the same result as with ({1}), but it gave {2} and {3}.",
                                "{0} debería dar el mismo resultado que con ({1}), pero dio {2} y {3}.",
                                call,
                                Notation.cut(notation.joined(arguments)),
                                notation.shortLiteral(first),
                                notation.shortLiteral(second)),
                        notation.shortLiteral(first),
                        notation.shortLiteral(second));
            case Finding.NoError(var type, var actual) ->
                new Told(
                        say(
                                "{0} should raise {1}, but it ended without an error and gave {2}.",
                                "{0} debería lanzar {1}, pero terminó sin error y dio {2}.",
                                call,
                                type,
                                notation.shortLiteral(actual)),
                        type,
                        notation.shortLiteral(actual));
            case Finding.OtherError(var type, var actual) ->
                new Told(
                        say(
                                "{0} should raise {1}, but it raised {2}.",
                                "{0} debería lanzar {1}, pero lanzó {2}.", call, type, OutcomePhrases.shown(actual)),
                        type,
                        OutcomePhrases.shown(actual));
            case Finding.OtherMessage(var part, var actual) ->
                new Told(
                        say(
                                "{0} raised {1} as it should, but its message should contain \"{2}\".",
                                "{0} lanzó {1}, como debía, pero su mensaje debería contener \"{2}\".",
                                call,
                                OutcomePhrases.shown(actual),
                                part),
                        part,
                        Notation.cut(actual.message()));
            case Finding.PrintedOther printed -> printed(printed, call);
            case Finding.NotPrinted(var part, var actual) ->
                new Told(
                        say(
                                "{0} should print \"{1}\" somewhere, but it did not.",
                                "{0} debería imprimir \"{1}\" en algún momento, pero no lo hizo.",
                                call,
                                Notation.cut(part)),
                        Notation.cut(part),
                        Notation.cut(actual));
            case Finding.ArgumentChanged(var before, var after) ->
                new Told(
                        say(
                                "{0} should leave its arguments as they are, but {1} became {2}.",
                                "{0} debería dejar sus argumentos como están, pero {1} se convirtió en {2}.",
                                call,
                                notation.shortLiteral(before),
                                notation.shortLiteral(after)),
                        notation.shortLiteral(before),
                        notation.shortLiteral(after));
            case Finding.NoResult(var outcome) -> Told.of(OutcomePhrases.ofCall(outcome, call, this));
            case Finding.NotLoaded(var outcome) -> Told.of(OutcomePhrases.ofLoading(outcome, this));
            case Finding.NotRun() ->
                Told.of(say(
                        "Not run: an earlier check already took too long.",
                        "No se ejecutó: una comprobación anterior ya tardó demasiado."));
        };
    }

    private Told different(Value expected, Value actual, String call) {
        String expectedText = notation.shortLiteral(expected);
        String actualText = notation.shortLiteral(actual);
        String message = say(
                "For {0} your code gave {1}, expected {2}.",
                "Con {0} tu código dio {1}; se esperaba {2}.", call, actualText, expectedText);
        String expectedType = notation.typeName(expected);
        String actualType = notation.typeName(actual);
        if (!expectedType.equals(actualType)) {
            message += say(
                    " Look at the type: yours is {0}, and {1} is wanted.",
                    " Fíjate en el tipo: el tuyo es {0} y se pide {1}.", actualType, expectedType);
        }
        return new Told(message, expectedText, actualText);
    }

    private Told printed(Finding.PrintedOther printed, String call) {
        String message = printed.actual().isEmpty()
                ? say(
                        "{0} printed nothing, expected \"{1}\" in line {2}.",
                        "{0} no imprimió nada; se esperaba \"{1}\" en la línea {2}.",
                        call,
                        Notation.cut(printed.expectedLine()),
                        printed.line())
                : say(
                        "{0} printed \"{1}\" in line {3}, expected \"{2}\".",
                        "{0} imprimió \"{1}\" en la línea {3}; se esperaba \"{2}\".",
                        call,
                        Notation.cut(printed.actualLine()),
                        Notation.cut(printed.expectedLine()),
                        printed.line());
        return new Told(message, Notation.cut(printed.expected()), Notation.cut(printed.actual()));
    }

    private Told property(Property property, Value actual, String call) {
        Text wanted = PropertyPhrases.wanted(property, notation);
        String actualText = notation.shortLiteral(actual);
        String message = say(
                "For {0} your code gave {1}, but the result should {2}.",
                "Con {0} tu código dio {1}, pero el resultado debería {2}.", call, actualText, wanted.in(locale));
        return new Told(message, wanted.in(locale), actualText);
    }

    /** Fills {@code {0}}, {@code {1}} ... of the text in the learner's locale. */
    String say(String en, String es, Object... parts) {
        String pattern = new Text(en, es).in(locale);
        var said = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            said.append(pattern, from, open).append(parts[pattern.charAt(open + 1) - '0']);
            from = open + 3;
        }
        return said.append(pattern, from, pattern.length()).toString();
    }
}
