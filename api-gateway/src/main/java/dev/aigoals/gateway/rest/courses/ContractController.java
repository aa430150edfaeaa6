package dev.aigoals.gateway.rest.courses;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aigoals.contract.id.CourseId;
import dev.aigoals.gateway.rest.ApiProblem;
import dev.aigoals.gateway.rest.Check;
import dev.aigoals.gateway.rest.Refuses;
import dev.aigoals.gateway.routing.ContractNewsSpreading;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.courses.Contract;
import dev.aigoals.platform.courses.Contracts;
import dev.aigoals.platform.courses.Course;
import dev.aigoals.platform.courses.Enrollments;
import dev.aigoals.platform.courses.Terms;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The terms of a course: read by those enrolled, written by its instructor, every change a new version. */
@RestController
@RequestMapping("/api/v1/courses/{id}/contract")
final class ContractController {

    private static final int LONGEST_TERMS = 50_000;
    private static final int HINT_LEVELS = 4;
    private static final int MOST_ATTEMPTS = 1_000_000;

    private final CourseGate gate;
    private final Enrollments enrollments;
    private final Contracts contracts;
    private final ContractNewsSpreading news;

    ContractController(CourseGate gate, Enrollments enrollments, Contracts contracts, ContractNewsSpreading news) {
        this.gate = gate;
        this.enrollments = enrollments;
        this.contracts = contracts;
        this.news = news;
    }

    @GetMapping
    @Refuses(HttpStatus.FORBIDDEN)
    ContractView read(Caller caller, @PathVariable UUID id) {
        Course course = gate.seen(caller, id);
        if (!gate.teaches(caller, course)
                && enrollments.find(caller.id(), course.id()).isEmpty()) {
            throw ApiProblem.forbidden();
        }
        return contracts.current(course.id()).map(ContractView::of).orElseThrow(ApiProblem::notFound);
    }

    @PutMapping
    @Refuses(HttpStatus.FORBIDDEN)
    ContractView write(Caller caller, @PathVariable UUID id, @RequestBody TermsBody body) {
        Course course = gate.taught(caller, id);
        contracts.put(course.id(), body.checked(), caller.id());
        news.spread(course.id());
        return contracts.current(course.id()).map(ContractView::of).orElseThrow(ApiProblem::notFound);
    }

    /** Terms as an instructor writes them. */
    record TermsBody(
            @Nullable OffsetDateTime deadline,
            @Nullable Integer attemptLimit,
            @Nullable Integer hintCeiling,
            @Nullable Boolean dataConsent,
            @Nullable String terms,
            @Nullable Boolean requiresAcceptance) {

        Terms checked() {
            return new Terms(
                    deadline == null ? null : deadline.toInstant(),
                    Check.between("attempt_limit", attemptLimit, 1, MOST_ATTEMPTS),
                    Check.between("hint_ceiling", hintCeiling, 0, HINT_LEVELS),
                    dataConsent,
                    Check.text("terms", terms, LONGEST_TERMS),
                    Check.present("requires_acceptance", requiresAcceptance));
        }
    }

    /** The terms in force. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContractView(
            CourseId courseId,
            int contractVersion,
            @Nullable Instant deadline,
            @Nullable Integer attemptLimit,
            @Nullable Integer hintCeiling,
            @Nullable Boolean dataConsent,
            String terms,
            boolean requiresAcceptance) {

        static ContractView of(Contract contract) {
            Terms terms = contract.terms();
            return new ContractView(
                    contract.courseId(),
                    contract.version(),
                    terms.deadline(),
                    terms.attemptLimit(),
                    terms.hintCeiling(),
                    terms.dataConsent(),
                    terms.terms(),
                    terms.requiresAcceptance());
        }
    }
}
