package dev.aigoals.platform.courses;

import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.contract.goal.ContractStatus.Standing;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import dev.aigoals.contract.wire.StreamMessage;
import dev.aigoals.contract.wire.StreamMessage.TermChange;
import dev.aigoals.platform.accounts.Users;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The versioned terms of courses, and where each learner stands to them. */
@Component
public final class Contracts {

    private static final int ALL_HINTS = 4;
    private static final String SELECT = """
            SELECT course_id, version, deadline, attempt_limit, hint_ceiling, data_consent, terms, requires_acceptance
              FROM contracts""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Users users;

    public Contracts(JdbcClient jdbc, TransactionTemplate transaction, Users users) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.users = users;
    }

    public Optional<Contract> current(CourseId course) {
        return jdbc.sql(SELECT + " WHERE course_id = :course ORDER BY version DESC LIMIT 1")
                .param("course", course.value())
                .query(Contracts::contract)
                .optional();
    }

    public Optional<Contract> version(CourseId course, int version) {
        return jdbc.sql(SELECT + " WHERE course_id = :course AND version = :version")
                .param("course", course.value())
                .param("version", version)
                .query(Contracts::contract)
                .optional();
    }

    /** Puts new terms in force; answers their version. */
    public int put(CourseId course, Terms terms, LearnerId instructor) {
        return transaction.execute(status -> {
            jdbc.sql("SELECT id FROM courses WHERE id = :course FOR UPDATE")
                    .param("course", course.value())
                    .query(UUID.class)
                    .single();
            return jdbc.sql("""
                            INSERT INTO contracts (course_id, version, deadline, attempt_limit, hint_ceiling, data_consent,
                                                   terms, requires_acceptance, created_by)
                            SELECT :course, coalesce(max(version), 0) + 1, :deadline::timestamptz, :attempts::int, :ceiling::int,
                                   :consent::boolean, :terms, :requires, :by
                              FROM contracts WHERE course_id = :course RETURNING version""")
                    .param("course", course.value())
                    .param(
                            "deadline",
                            terms.deadline() == null ? null : terms.deadline().atOffset(ZoneOffset.UTC))
                    .param("attempts", terms.attemptLimit())
                    .param("ceiling", terms.hintCeiling())
                    .param("consent", terms.dataConsent())
                    .param("terms", terms.terms())
                    .param("requires", terms.requiresAcceptance())
                    .param("by", instructor.value())
                    .query(Integer.class)
                    .single();
        });
    }

    /** Takes in a learner's answer; only the newest terms can be answered, and a later answer replaces an earlier one. */
    public Response respond(LearnerId learner, CourseId course, int version, boolean accepted) {
        Optional<Contract> current = current(course);
        if (current.isEmpty()) {
            return Response.NO_TERMS;
        }
        if (current.get().version() != version) {
            return version > current.get().version() ? Response.NO_TERMS : Response.OUTDATED;
        }
        jdbc.sql("""
                        INSERT INTO contract_responses (user_id, course_id, version, accepted)
                        VALUES (:user, :course, :version, :accepted)
                        ON CONFLICT (user_id, course_id, version) DO UPDATE SET accepted = excluded.accepted, at = now()""")
                .param("user", learner.value())
                .param("course", course.value())
                .param("version", version)
                .param("accepted", accepted)
                .update();
        return Response.TAKEN;
    }

    /** The terms under which the learner works in the course now. */
    public ContractStatus statusFor(LearnerId learner, CourseId course) {
        boolean consent = users.settingsOf(learner).modelConsent();
        return current(course)
                .map(contract -> new ContractStatus(
                        contract.version(),
                        standing(learner, course),
                        contract.terms().deadline(),
                        contract.terms().attemptLimit(),
                        Optional.ofNullable(contract.terms().hintCeiling()).orElse(ALL_HINTS),
                        consent && !Boolean.FALSE.equals(contract.terms().dataConsent())))
                .orElseGet(() -> new ContractStatus(0, Standing.IN_FORCE, null, null, ALL_HINTS, consent));
    }

    /** The learner's answer to the newest terms that asked for one, or to any after them, decides. */
    private Standing standing(LearnerId learner, CourseId course) {
        return jdbc.sql("""
                        SELECT r.version AS asked,
                               (SELECT a.accepted FROM contract_responses a
                                 WHERE a.user_id = :user AND a.course_id = :course AND a.version >= r.version
                                 ORDER BY a.version DESC LIMIT 1) AS accepted
                          FROM contracts r WHERE r.course_id = :course AND r.requires_acceptance
                         ORDER BY r.version DESC LIMIT 1""")
                .param("user", learner.value())
                .param("course", course.value())
                .query((row, number) -> {
                    Boolean accepted = row.getObject("accepted", Boolean.class);
                    return accepted == null
                            ? Standing.AWAITING_ANSWER
                            : accepted ? Standing.IN_FORCE : Standing.DECLINED;
                })
                .optional()
                .orElse(Standing.IN_FORCE);
    }

    /** The newest version that the learner was told of; 0 for none. */
    public int toldVersion(LearnerId learner, CourseId course) {
        return jdbc.sql("""
                        SELECT coalesce(max(version), 0) FROM contract_notices WHERE user_id = :user AND course_id = :course""")
                .param("user", learner.value())
                .param("course", course.value())
                .query(Integer.class)
                .single();
    }

    /** Notes that the learner was told; false where that had been done. */
    public boolean markTold(LearnerId learner, CourseId course, int version) {
        return jdbc.sql("""
                        INSERT INTO contract_notices (user_id, course_id, version) VALUES (:user, :course, :version)
                        ON CONFLICT DO NOTHING""")
                        .param("user", learner.value())
                        .param("course", course.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** What differs between an earlier version and the current terms; every field where the earlier one is 0. */
    public List<TermChange> changesSince(CourseId course, int lastToldVersion) {
        Terms now = current(course).map(Contract::terms).orElseThrow();
        Terms before = version(course, lastToldVersion).map(Contract::terms).orElse(null);
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

    private static @Nullable String text(java.time.@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Contract contract(ResultSet row, int number) throws SQLException {
        OffsetDateTime deadline = row.getObject("deadline", OffsetDateTime.class);
        return new Contract(
                CourseId.of(row.getObject("course_id", UUID.class)),
                row.getInt("version"),
                new Terms(
                        deadline == null ? null : deadline.toInstant(),
                        row.getObject("attempt_limit", Integer.class),
                        row.getObject("hint_ceiling", Integer.class),
                        row.getObject("data_consent", Boolean.class),
                        row.getString("terms"),
                        row.getBoolean("requires_acceptance")));
    }

    /** What came of answering. */
    public enum Response {
        TAKEN,
        OUTDATED,
        NO_TERMS
    }
}
