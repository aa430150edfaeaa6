package dev.aigoals.e2e.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.e2e.wire.WireClient;
import java.util.Map;

/** An instructor's open course with one published goal. */
public final class Course implements AutoCloseable {
    private final TestSystem system;
    private final Person instructor;
    private final WireClient client;
    private final String id;
    private final String goalId;

    private Course(TestSystem system, Person instructor, WireClient client, String id, String goalId) {
        this.system = system;
        this.instructor = instructor;
        this.client = client;
        this.id = id;
        this.goalId = goalId;
    }

    public static Course withGoal(TestSystem system) {
        Person instructor = system.initial("instructor");
        Answer created = instructor.post("/courses", Map.of("title", "Dictionaries", "description", "A first course"));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        WireClient client = instructor.open();
        client.ask("sync_request", Map.of());
        String goalId = client.acknowledged(
                        "create_goal_request", Map.of("course_id", created.text("id"), "description", Exercise.WISH))
                .path("goal_id")
                .asString();
        client.first(
                "goal_created", payload -> goalId.equals(payload.at("/goal/id").asString()));
        Course course = new Course(system, instructor, client, created.text("id"), goalId);
        Answer published = instructor.post("/courses/" + course.id + "/goals/" + goalId + "/publish", Map.of());
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        return course;
    }

    public String id() {
        return id;
    }

    public String goalId() {
        return goalId;
    }

    public Person instructor() {
        return instructor;
    }

    /** A fresh learner, enrolled. */
    public Person student() {
        Person student = system.learner();
        Answer enrolled = student.post("/courses/" + id + "/enrollments", Map.of());
        assertThat(enrolled.status()).as(enrolled.toString()).isEqualTo(201);
        return student;
    }

    public void suspend(Person student) {
        Answer answer =
                instructor.patch("/courses/" + id + "/enrollments/" + student.id(), Map.of("status", "suspended"));
        assertThat(answer.status()).as(answer.toString()).isLessThan(300);
    }

    /** Sets new terms and answers their version. */
    public int contract(Map<String, ?> terms) {
        Answer answer = instructor.put("/courses/" + id + "/contract", terms);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("contract_version").intValue();
    }

    /** The student's own run of the goal, on a socket of its own. */
    public Exercise start(Person student) {
        WireClient open = student.openSynced();
        open.acknowledged("start_goal_request", Map.of("goal_id", goalId));
        return Exercise.of(student, open, goalId);
    }

    @Override
    public void close() {
        client.close();
    }
}
