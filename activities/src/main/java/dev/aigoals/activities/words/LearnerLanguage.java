package dev.aigoals.activities.words;

import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.learner.LearnerLocale;
import dev.aigoals.platform.accounts.Users;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** In which language a learner reads; asked anew for each turn, since it may change while a goal runs. */
@Component
public final class LearnerLanguage {

    private final Users users;

    LearnerLanguage(Users users) {
        this.users = users;
    }

    public LearnerLocale of(LearnerId learner) {
        return LearnerLocale.valueOf(users.localeOf(learner).toUpperCase(Locale.ROOT));
    }
}
