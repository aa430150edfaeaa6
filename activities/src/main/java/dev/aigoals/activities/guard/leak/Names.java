package dev.aigoals.activities.guard.leak;

import java.util.Set;

/** Names that belong to the languages and not to a program, so that nobody can rename them. */
final class Names {
    private static final Set<String> KNOWN = Set.of((
            // Python
            "def class return yield if elif else for while in not and or is None True False try except finally raise with as "
                    + "lambda break continue pass del global nonlocal import from assert async await range len sum min max sorted "
                    + "reversed enumerate zip map filter any all abs round int float str bool list dict set tuple print input open "
                    + "isinstance super self append extend insert remove pop clear index count sort reverse get items keys values "
                    + "update setdefault add discard union intersection difference split join strip lstrip rstrip lower upper title "
                    + "replace startswith endswith isdigit isalpha isupper islower ord chr format find popleft appendleft deque "
                    + "Counter defaultdict next iter ValueError KeyError TypeError IndexError StopIteration "
                    // JavaScript
                    + "function let const var of new this throw catch switch case default do typeof instanceof null undefined true "
                    + "false static extends constructor export console log Math floor ceil trunc Number String Boolean Array Object "
                    + "Map Set Promise JSON parse stringify entries fromEntries push shift unshift slice splice concat includes "
                    + "indexOf reduce forEach some every flat flatMap has size length trim toLowerCase toUpperCase toFixed charAt "
                    + "charCodeAt fromCharCode at padStart padEnd repeat then resolve reject race allSettled delete isArray Error "
                    + "RangeError localeCompare")
            .split(" "));

    private Names() {}

    static boolean known(String word) {
        return KNOWN.contains(word);
    }
}
