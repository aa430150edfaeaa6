package dev.aigoals.activities.runner.judge;

import dev.aigoals.activities.runner.sandbox.Limit;
import java.util.List;

/** Says why a call or a file came to no result. */
final class OutcomePhrases {

    private OutcomePhrases() {}

    static String ofCall(Outcome outcome, String call, Phrases phrases) {
        return switch (outcome) {
            case Outcome.Raised(var error) ->
                phrases.say(
                        "{0} stopped with an error{1}: {2}.",
                        "{0} se detuvo con un error{1}: {2}.", call, where(error, phrases), shown(error));
            case Outcome.Missing(var name, var known) -> missing(name, known, phrases);
            case Outcome.Unreadable(var why) -> unreadable(why, call, phrases);
            case Outcome.Unsettled() ->
                phrases.say(
                        "{0} gave a promise that is never resolved or rejected.",
                        "{0} dio una promesa que nunca se resuelve ni se rechaza.", call);
            case Outcome.Ended(var code) ->
                phrases.say(
                        "Your program ended itself (exit code {1}) before {0} gave a result.",
                        "Tu programa terminó por su cuenta (código de salida {1}) antes de que {0} diera un resultado.",
                        call,
                        code);
            case Outcome.LimitReached(var limit) -> limit(limit, call, phrases);
            case Outcome.Interfered() -> interfered(phrases);
            case Outcome.Returned returned -> phrases.say("{0} gave a result.", "{0} dio un resultado.", call);
            case Outcome.Finished finished -> phrases.say("{0} ended.", "{0} terminó.", call);
        };
    }

    static String ofLoading(Outcome outcome, Phrases phrases) {
        String loading = phrases.say("Loading your file", "La carga de tu archivo");
        return switch (outcome) {
            case Outcome.Raised(var error) ->
                phrases.say(
                        "Your file could not be loaded{0}: {1}.",
                        "No se pudo cargar tu archivo{0}: {1}.", where(error, phrases), shown(error));
            case Outcome.Ended(var code) ->
                phrases.say(
                        "Your program ended itself (exit code {0}) while your file was loaded.",
                        "Tu programa terminó por su cuenta (código de salida {0}) mientras se cargaba tu archivo.",
                        code);
            default -> ofCall(outcome, loading, phrases);
        };
    }

    static String shown(ProgramError error) {
        String message = error.message().isBlank() ? "" : ": " + error.message().strip();
        return Notation.cut(error.type() + message).replaceFirst("\\.$", "");
    }

    private static String where(ProgramError error, Phrases phrases) {
        Integer line = error.line();
        return line == null ? "" : phrases.say(" in line {0}", " en la línea {0}", line);
    }

    private static String missing(String name, List<String> known, Phrases phrases) {
        String said = phrases.say(
                "Nothing called {0} was found. Define it with exactly this name.",
                "No se encontró nada llamado {0}. Defínelo con exactamente ese nombre.", name);
        return known.stream()
                .filter(other -> other.equalsIgnoreCase(name) || stripped(other).equals(stripped(name)))
                .findFirst()
                .map(other -> said + phrases.say(" You have {0}.", " Tienes {0}.", other))
                .orElse(said);
    }

    private static String stripped(String name) {
        return name.replace("_", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static String unreadable(String why, String call, Phrases phrases) {
        return switch (why) {
            case "cyclic" ->
                phrases.say("The result of {0} contains itself.", "El resultado de {0} se contiene a sí mismo.", call);
            case "deep" ->
                phrases.say(
                        "The result of {0} is nested too deeply to be checked.",
                        "El resultado de {0} tiene demasiados niveles para comprobarlo.", call);
            default ->
                phrases.say(
                        "The result of {0} is too large to be checked.",
                        "El resultado de {0} es demasiado grande para comprobarlo.", call);
        };
    }

    private static String limit(Limit limit, String call, Phrases phrases) {
        return switch (limit) {
            case TIME ->
                phrases.say(
                        "{0} took too long and was stopped. Is there a loop that never ends?",
                        "{0} tardó demasiado y se detuvo. ¿Hay un bucle que no termina?", call);
            case MEMORY ->
                phrases.say(
                        "{0} used too much memory and was stopped.", "{0} usó demasiada memoria y se detuvo.", call);
            case OUTPUT ->
                phrases.say("{0} printed too much and was stopped.", "{0} imprimió demasiado y se detuvo.", call);
            case PROCESSES -> phrases.say("{0} started too many processes.", "{0} inició demasiados procesos.", call);
        };
    }

    private static String interfered(Phrases phrases) {
        return phrases.say(
                "Your program wrote where only the checker may write, so its result does not count.",
                "Tu programa escribió donde solo puede escribir el comprobador, así que su resultado no cuenta.");
    }
}
