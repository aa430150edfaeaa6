package dev.aigoals.platform.courses;

import dev.aigoals.contract.goal.ContractStatus.Standing;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.contract.id.LearnerId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of terms, of learners' answers to them, and of who has been told of which. */
interface ContractVersions extends Repository<Contract, CourseId> {

    @Query("SELECT * FROM contracts WHERE course_id = :course ORDER BY version DESC LIMIT 1")
    Optional<Contract> newest(CourseId course);

    @Query("SELECT * FROM contracts WHERE course_id = :course AND version = :version")
    Optional<Contract> find(CourseId course, int version);

    /** Keeps anybody else from adding a version until the end of the transaction. */
    @Query("SELECT id FROM courses WHERE id = :course FOR UPDATE")
    CourseId lock(CourseId course);

    @Query("""
            INSERT INTO contracts (course_id, version, deadline, attempt_limit, hint_ceiling, data_consent, terms,
                                   requires_acceptance, created_by)
            SELECT :course, coalesce(max(version), 0) + 1, :deadline::timestamptz, :#{#terms.attemptLimit}::int,
                   :#{#terms.hintCeiling}::int, :#{#terms.dataConsent}::boolean, :#{#terms.terms},
                   :#{#terms.requiresAcceptance}, :instructor
              FROM contracts WHERE course_id = :course RETURNING version""")
    int add(CourseId course, @Nullable Instant deadline, Terms terms, LearnerId instructor);

    @Modifying
    @Query("""
            INSERT INTO contract_responses (user_id, course_id, version, accepted)
            VALUES (:learner, :course, :version, :accepted)
            ON CONFLICT (user_id, course_id, version) DO UPDATE SET accepted = excluded.accepted, at = now()""")
    void answer(LearnerId learner, CourseId course, int version, boolean accepted);

    /** What the learner's answer to the newest terms that asked for one, or to any after them, comes to. */
    @Query("""
            SELECT CASE (SELECT a.accepted FROM contract_responses a
                          WHERE a.user_id = :learner AND a.course_id = :course AND a.version >= r.version
                          ORDER BY a.version DESC LIMIT 1)
                   WHEN true THEN 'IN_FORCE' WHEN false THEN 'DECLINED' ELSE 'AWAITING_ANSWER' END
              FROM contracts r WHERE r.course_id = :course AND r.requires_acceptance
             ORDER BY r.version DESC LIMIT 1""")
    Optional<Standing> standing(LearnerId learner, CourseId course);

    @Query("SELECT coalesce(max(version), 0) FROM contract_notices WHERE user_id = :learner AND course_id = :course")
    int toldVersion(LearnerId learner, CourseId course);

    @Modifying
    @Query("""
            INSERT INTO contract_notices (user_id, course_id, version) VALUES (:learner, :course, :version)
            ON CONFLICT DO NOTHING""")
    boolean markTold(LearnerId learner, CourseId course, int version);
}
