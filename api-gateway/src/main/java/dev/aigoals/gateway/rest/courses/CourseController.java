package dev.aigoals.gateway.rest.courses;

import dev.aigoals.contract.id.CourseId;
import dev.aigoals.gateway.rest.Check;
import dev.aigoals.gateway.rest.Cursors;
import dev.aigoals.gateway.rest.OnlyFor;
import dev.aigoals.gateway.rest.Page;
import dev.aigoals.gateway.rest.Refuses;
import dev.aigoals.gateway.security.Caller;
import dev.aigoals.platform.accounts.Role;
import dev.aigoals.platform.courses.Course;
import dev.aigoals.platform.courses.Courses;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Courses: seen by those who may, made and changed by instructors. */
@RestController
@RequestMapping("/api/v1/courses")
final class CourseController {

    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final Courses courses;
    private final CourseGate gate;
    private final CourseViews views;

    CourseController(Courses courses, CourseGate gate, CourseViews views) {
        this.courses = courses;
        this.gate = gate;
        this.views = views;
    }

    @GetMapping
    Page<CourseViews.CourseView> list(
            Caller caller,
            @RequestParam(defaultValue = Cursors.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int shown = Cursors.limit(limit);
        Cursors.Place place = Cursors.read(cursor);
        Courses.Position after = place == null ? null : new Courses.Position(place.at(), CourseId.of(place.id()));
        List<Course> found = courses.visibleTo(caller.id(), caller.is(Role.ADMIN), after, shown + 1);
        return Page.of(
                found,
                shown,
                views::of,
                course -> Cursors.of(course.createdAt(), course.id().value()));
    }

    @GetMapping("/{id}")
    CourseViews.CourseView one(Caller caller, @PathVariable UUID id) {
        return views.of(gate.seen(caller, id));
    }

    @PostMapping
    @OnlyFor({Role.INSTRUCTOR, Role.ADMIN})
    @ResponseStatus(HttpStatus.CREATED)
    CourseViews.CourseView create(Caller caller, @RequestBody CourseBody body) {
        return views.of(courses.create(
                Check.text("title", body.title, LONGEST_TITLE),
                Objects.requireNonNullElse(Check.optional("description", body.description, LONGEST_DESCRIPTION), ""),
                body.visibility == null ? Course.Visibility.OPEN : body.visibility,
                caller.id()));
    }

    @PatchMapping("/{id}")
    @Refuses(HttpStatus.FORBIDDEN)
    CourseViews.CourseView change(Caller caller, @PathVariable UUID id, @RequestBody CourseBody body) {
        Course course = gate.taught(caller, id);
        courses.update(
                course.id(),
                body.title == null ? null : Check.text("title", body.title, LONGEST_TITLE),
                Check.optional("description", body.description, LONGEST_DESCRIPTION),
                course.personalOf() == null ? body.visibility : null);
        return views.of(gate.seen(caller, id));
    }

    /** A course as an instructor writes it; null stays. */
    record CourseBody(@Nullable String title, @Nullable String description, Course.@Nullable Visibility visibility) {}
}
