package dev.aigoals.e2e.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.system.Answer;
import dev.aigoals.e2e.system.Course;
import dev.aigoals.e2e.system.Person;
import dev.aigoals.e2e.system.RunningSystem;
import dev.aigoals.e2e.system.TestSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningSystem.class)
class PagesIT {
    private static final String CURSOR_OF_NOBODY = "bm8gY3Vyc29y";

    private final TestSystem system;

    PagesIT(TestSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/goals?", "/courses?", "/ops/goals?phase=stuck&", "/goals/search?q=loops&"})
    void everyListRefusesALimitOutside1To100AndTakesItsEnds(String list) {
        Person admin = system.initial("admin");

        for (String wrong : List.of("0", "101", "-1", "many", "")) {
            assertThat(admin.get(list + "limit=" + wrong).status())
                    .as("limit=" + wrong)
                    .isIn(400, wrong.isEmpty() ? 200 : 400);
        }
        for (int right : List.of(1, 100)) {
            Answer answer = admin.get(list + "limit=" + right);
            assertThat(answer.status()).as("limit=" + right).isEqualTo(200);
            assertThat(answer.body().path("items").isArray()).isTrue();
            assertThat(answer.body().path("items").size()).isLessThanOrEqualTo(right);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/goals?", "/courses?", "/ops/goals?phase=stuck&"})
    void everyListRefusesACursorThatItDidNotGive(String list) {
        Person admin = system.initial("admin");

        assertThat(admin.get(list + "cursor=" + CURSOR_OF_NOBODY).status()).isEqualTo(400);
        assertThat(admin.get(list + "cursor=%00").status()).isEqualTo(400);
    }

    @Test
    void theCoursesGoOnAtTheirCursorWithoutGapsAndDoubles() {
        Person instructor = system.initial("instructor");
        List<String> made = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            made.add(instructor
                    .post("/courses", Map.of("title", "Page " + count, "description", ""))
                    .text("id"));
        }

        assertThat(all(instructor, "/courses?limit=7", "id"))
                .doesNotHaveDuplicates()
                .containsAll(made);
    }

    @Test
    void theProgressOfACourseGoesOnAtItsCursor() {
        try (Course course = Course.withGoal(system)) {
            List<String> students = List.of(
                    course.student().id(),
                    course.student().id(),
                    course.student().id());

            assertThat(all(course.instructor(), "/courses/" + course.id() + "/progress?limit=2", "user_id"))
                    .doesNotHaveDuplicates()
                    .containsAll(students);
        }
    }

    private static List<String> all(Person reader, String list, String field) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = reader.get(list + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.body().path("items").forEach(item -> found.add(item.path(field).asString()));
            cursor = page.body().path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        return found;
    }
}
