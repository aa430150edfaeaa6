package dev.aigoals.gateway.rest.accounts;

import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.rest.Check;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names, addresses and passwords may look like. */
final class NameRules {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._-]{3,32}");
    private static final Pattern LOCAL_PART =
            Pattern.compile("[^\\s\\p{C}@\"(),:;<>\\[\\]\\\\.]+(\\.[^\\s\\p{C}@\"(),:;<>\\[\\]\\\\.]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*[\\p{L}\\p{N}]");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 128;
    private static final Set<String> LOCALES = Set.of("en", "es");

    private NameRules() {}

    /** The name in its compatible form, in which names that look the same are the same. */
    static String username(@Nullable String value) {
        String name = Normalizer.normalize(Check.present("username", value), Normalizer.Form.NFKC);
        if (!USERNAME.matcher(name).matches()) {
            throw ApiProblem.invalid("username", "username_rules");
        }
        return name;
    }

    static String email(@Nullable String value) {
        String email = Check.present("email", value);
        int at = email.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL_PART
                || email.length() > LONGEST_EMAIL
                || !LOCAL_PART.matcher(email.substring(0, at)).matches()
                || !DOMAIN.matcher(email.substring(at + 1)).matches()) {
            throw ApiProblem.invalid("email", "email_rules");
        }
        return email;
    }

    static String password(String field, @Nullable String value) {
        String password = Check.present(field, value);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
            throw ApiProblem.invalid(field, "password_rules");
        }
        return password;
    }

    static @Nullable String locale(@Nullable String value) {
        if (value != null && !LOCALES.contains(value)) {
            throw ApiProblem.invalid("locale", "invalid_field");
        }
        return value;
    }
}
