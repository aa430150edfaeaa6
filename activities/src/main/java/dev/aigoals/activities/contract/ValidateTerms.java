package dev.aigoals.activities.contract;

import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.platform.courses.Contracts;
import dev.aigoals.platform.stream.LearnerStream;
import org.springframework.stereotype.Component;

/** The tool {@code validate_terms}: what has changed since the learner last saw the terms? They are told once. */
@Component
final class ValidateTerms {

    private final Contracts contracts;
    private final LearnerStream stream;

    ValidateTerms(Contracts contracts, LearnerStream stream) {
        this.contracts = contracts;
        this.stream = stream;
    }

    /** Inside the caller's transaction. */
    void tellOfNews(RunKey run) {
        int told = contracts.toldVersion(run.learnerId(), run.courseId());
        contracts
                .news(run.courseId(), told)
                .filter(news -> news.contractVersion() > told)
                .ifPresent(news -> {
                    contracts.markTold(run.learnerId(), run.courseId(), news.contractVersion());
                    stream.append(run.learnerId(), "contract:" + run.courseId() + ":" + news.contractVersion(), news);
                });
    }
}
