package dev.aigoals.platform.courses;

import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.contract.goal.ContractStatus.Standing;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.contract.wire.StreamMessage.TermChange;
import dev.aigoals.platform.accounts.Users;
import dev.aigoals.platform.live.AnswerCache;
import dev.aigoals.platform.live.AnswerCache.Region;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The versioned terms of courses, and where each learner stands to them. */
@Component
public final class Contracts {

    private static final int ALL_HINTS = 4;

    private final ContractVersions versions;
    private final TransactionTemplate transaction;
    private final Users users;
    private final AnswerCache cache;

    Contracts(ContractVersions versions, TransactionTemplate transaction, Users users, AnswerCache cache) {
        this.versions = versions;
        this.transaction = transaction;
        this.users = users;
        this.cache = cache;
    }

    public Optional<Contract> current(CourseId course) {
        return Optional.ofNullable(cache.<@Nullable Contract>get(
                Region.CONTRACTS,
                course.toString(),
                "current",
                Contract.class,
                () -> versions.newest(course).orElse(null)));
    }

    /** Puts new terms in force; answers their version. */
    public int put(CourseId course, Terms terms, LearnerId instructor) {
        return transaction.execute(status -> {
            versions.lock(course);
            cache.outdate(Region.CONTRACTS, course.toString());
            return versions.add(course, terms.deadline(), terms, instructor);
        });
    }

    /** Takes in a learner's answer; only the newest terms can be answered, and a later answer replaces an earlier one. */
    public Response respond(LearnerId learner, CourseId course, int version, boolean accepted) {
        Optional<Contract> current = versions.newest(course);
        if (current.isEmpty()) {
            return Response.NO_TERMS;
        }
        if (current.get().version() != version) {
            return version > current.get().version() ? Response.NO_TERMS : Response.OUTDATED;
        }
        versions.answer(learner, course, version, accepted);
        return Response.TAKEN;
    }

    /** The terms under which the learner works in the course now. */
    public ContractStatus statusFor(LearnerId learner, CourseId course) {
        boolean consent = users.settingsOf(learner).modelConsent();
        return current(course)
                .map(contract -> new ContractStatus(
                        contract.version(),
                        versions.standing(learner, course).orElse(Standing.IN_FORCE),
                        contract.terms().deadline(),
                        contract.terms().attemptLimit(),
                        Optional.ofNullable(contract.terms().hintCeiling()).orElse(ALL_HINTS),
                        consent && !Boolean.FALSE.equals(contract.terms().dataConsent())))
                .orElseGet(() -> new ContractStatus(0, Standing.IN_FORCE, null, null, ALL_HINTS, consent));
    }

    /** The newest version that the learner was told of; 0 for none. */
    public int toldVersion(LearnerId learner, CourseId course) {
        return versions.toldVersion(learner, course);
    }

    /** Notes that the learner was told; false where that had been done. */
    public boolean markTold(LearnerId learner, CourseId course, int version) {
        return versions.markTold(learner, course, version);
    }

    /** What differs between an earlier version and the current terms; every field where the earlier one is 0. */
    public List<TermChange> changesSince(CourseId course, int lastToldVersion) {
        Terms now = current(course).map(Contract::terms).orElseThrow();
        Terms before =
                versions.find(course, lastToldVersion).map(Contract::terms).orElse(null);
        return changes(before, now);
    }

    static List<TermChange> changes(@Nullable Terms before, Terms now) {
        return Stream.of(
                        change("deadline", before == null ? null : text(before.deadline()), text(now.deadline())),
                        change("attempt_limit", before == null ? null : before.attemptLimit(), now.attemptLimit()),
                        change("hint_ceiling", before == null ? null : before.hintCeiling(), now.hintCeiling()),
                        change("data_consent", before == null ? null : before.dataConsent(), now.dataConsent()),
                        change("terms", before == null ? null : before.terms(), now.terms()),
                        change(
                                "requires_acceptance",
                                before == null ? null : before.requiresAcceptance(),
                                now.requiresAcceptance()))
                .filter(change -> before == null || !Objects.equals(change.old(), change.now()))
                .toList();
    }

    /** The message that tells a learner, who knows the terms up to a version, of the current ones. */
    public Optional<StreamMessage.ContractChanged> news(CourseId course, int lastToldVersion) {
        return current(course)
                .map(contract -> new StreamMessage.ContractChanged(
                        course,
                        contract.version(),
                        changesSince(course, lastToldVersion),
                        contract.terms().terms(),
                        contract.terms().requiresAcceptance()));
    }

    private static TermChange change(String field, @Nullable Object old, @Nullable Object now) {
        return new TermChange(field, old, now);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** What came of answering. */
    public enum Response {
        TAKEN,
        OUTDATED,
        NO_TERMS
    }
}
