package dev.aigoals.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aigoals.contract.goal.GoalControl;
import dev.aigoals.contract.id.GoalId;
import dev.aigoals.contract.id.TaskId;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.platform.goals.SourceFile;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class MessageDecoderTest {

    private static final UUID GOAL = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID TASK = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final String IDS = "\"goal_id\": \"" + GOAL + "\", \"task_id\": \"" + TASK + "\"";

    private final MessageDecoder decoder = new MessageDecoder();

    @Test
    void decodesARequestForAGoalWithAllItsFields() {
        assertThat(decode("create_goal_request", """
                {"description": "loops", "language": "python", "difficulty": "easy", "time_budget_minutes": 30}"""))
                .isEqualTo(new ClientMessage.CreateGoal(null, "loops", "python", "easy", 30));
        assertThat(decode("create_goal_request", "{\"description\": \"loops\", \"language\": null}"))
                .isEqualTo(new ClientMessage.CreateGoal(null, "loops", null, null, null));
    }

    @Test
    void decodesWorkWithItsFiles() {
        assertThat(decode("validate_task_request", "{" + IDS + """
                , "code": "", "files": [{"path": "data/a.txt", "content": "x", "mode": 7}]}"""))
                .isEqualTo(new ClientMessage.Validate(
                        GoalId.of(GOAL), TaskId.of(TASK), "", List.of(new SourceFile("data/a.txt", "x"))));
    }

    @Test
    void decodesTheOtherTypes() {
        assertThat(decode("goal_control_request", "{\"goal_id\": \"" + GOAL + "\", \"action\": \"abandon\"}"))
                .isEqualTo(new ClientMessage.Control(GoalId.of(GOAL), GoalControl.Action.ABANDON));
        assertThat(decode("hint_request", "{" + IDS + ", \"level\": 4}"))
                .isEqualTo(new ClientMessage.AskHint(GoalId.of(GOAL), TaskId.of(TASK), null, 4));
        assertThat(decode("activity_signal", "{" + IDS + ", \"kind\": \"idle\"}"))
                .isEqualTo(new ClientMessage.Activity(GoalId.of(GOAL), TaskId.of(TASK), "idle", 1));
        assertThat(decode("sync_request", "{\"after_seq\": 0}")).isEqualTo(new ClientMessage.Sync(0L));
        assertThat(decode("sync_request", "{}")).isEqualTo(new ClientMessage.Sync(null));
        assertThat(decode("ping", "{\"anything\": 1}")).isEqualTo(new ClientMessage.Ping());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ping", "goal_created", "create_goal"})
    void callsATypeThatItDoesNotKnowUnknown(String type) {
        assertThat(refusal(type, "{}").code()).isEqualTo(ErrorCode.UNKNOWN_TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "create_goal_request, description",
        "start_goal_request, goal_id",
        "start_task_request, goal_id",
        "code_update, goal_id",
        "run_request, goal_id",
        "validate_task_request, goal_id",
        "hint_request, goal_id",
        "stop_request, request_id",
        "goal_control_request, goal_id",
        "user_response, modal_id",
        "contract_response, course_id",
        "activity_signal, goal_id",
        "snapshot_request, goal_id",
        "token_refresh, access_token"
    })
    void namesTheFieldThatIsMissing(String type, String field) {
        for (String payload : List.of("{}", "{\"" + field + "\": null}")) {
            RequestRefused refusal = refusal(type, payload);
            assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_REQUEST);
            assertThat(refusal.text()).isEqualTo("missing_field");
            assertThat(refusal.arguments()).containsExactly(field);
        }
    }

    static Stream<List<String>> wrongFields() {
        return Stream.of(
                List.of("create_goal_request", "description", "{\"description\": 1}"),
                List.of("create_goal_request", "description", "{\"description\": \" \\u3000\\n\"}"),
                List.of("create_goal_request", "language", "{\"description\": \"a\", \"language\": \"cobol\"}"),
                List.of("create_goal_request", "difficulty", "{\"description\": \"a\", \"difficulty\": \"EASY\"}"),
                List.of("create_goal_request", "course_id", "{\"description\": \"a\", \"course_id\": \"mine\"}"),
                List.of(
                        "create_goal_request",
                        "time_budget_minutes",
                        "{\"description\": \"a\", \"time_budget_minutes\": 0}"),
                List.of(
                        "create_goal_request",
                        "time_budget_minutes",
                        "{\"description\": \"a\", \"time_budget_minutes\": 1.5}"),
                List.of(
                        "create_goal_request",
                        "time_budget_minutes",
                        "{\"description\": \"a\", \"time_budget_minutes\": \"30\"}"),
                List.of("snapshot_request", "goal_id", "{\"goal_id\": \"" + GOAL + "x\"}"),
                List.of("validate_task_request", "code", "{" + IDS + ", \"code\": [\"a\"]}"),
                List.of("validate_task_request", "files", "{" + IDS + ", \"code\": \"\", \"files\": {}}"),
                List.of("validate_task_request", "files", "{" + IDS + ", \"code\": \"\", \"files\": [1]}"),
                List.of("run_request", "stdin", "{" + IDS + ", \"code\": \"\", \"stdin\": 1}"),
                List.of("hint_request", "level", "{" + IDS + ", \"level\": 0}"),
                List.of("hint_request", "level", "{" + IDS + ", \"level\": 5}"),
                List.of("goal_control_request", "action", "{" + IDS + ", \"action\": \"delete\"}"),
                List.of("activity_signal", "kind", "{" + IDS + ", \"kind\": \"dancing\"}"),
                List.of("activity_signal", "count", "{" + IDS + ", \"kind\": \"idle\", \"count\": -1}"),
                List.of("sync_request", "after_seq", "{\"after_seq\": -1}"),
                List.of("sync_request", "after_seq", "{\"after_seq\": 9223372036854775808}"),
                List.of("sync_request", "after_seq", "{\"after_seq\": \"1\"}"),
                List.of(
                        "contract_response",
                        "contract_version",
                        "{\"course_id\": \"" + GOAL + "\", \"contract_version\": 0, \"accepted\": true}"),
                List.of(
                        "contract_response",
                        "accepted",
                        "{\"course_id\": \"" + GOAL + "\", \"contract_version\": 1, \"accepted\": \"yes\"}"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void namesTheFieldThatDoesNotHaveItsForm(List<String> wrong) {
        RequestRefused refusal = refusal(wrong.get(0), wrong.get(2));
        assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(refusal.arguments()).containsExactly(wrong.get(1));
    }

    static Stream<List<Object>> limits() {
        return Stream.of(
                List.of("create_goal_request", "", "description", 2_000),
                List.of("validate_task_request", IDS + ", ", "code", 100_000),
                List.of("code_update", IDS + ", ", "code", 100_000),
                List.of("hint_request", IDS + ", ", "code", 100_000),
                List.of("run_request", IDS + ", \"code\": \"\", ", "stdin", 20_000),
                List.of(
                        "user_response",
                        "\"modal_id\": \"" + GOAL + "\", \"action_id\": \"keep_going\", ",
                        "text",
                        2_000));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void countsCodePointsAndRefusesOneTooMany(List<Object> limit) {
        String type = (String) limit.get(0);
        int most = (int) limit.get(3);
        String before = "{" + limit.get(1) + "\"" + limit.get(2) + "\": \"";
        assertThat(decode(type, before + "😀".repeat(most) + "\"}")).isNotNull();
        RequestRefused refusal = refusal(type, before + "a".repeat(most + 1) + "\"}");
        assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(refusal.arguments()).containsExactly(limit.get(2), most);
    }

    @Test
    void takesTwentyFilesAndNoMore() {
        assertThat(decode("run_request", withFiles(20))).isNotNull();
        assertThat(refusal("run_request", withFiles(21)).code()).isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void refusesAFileThatIsTooLongByItsPlaceInTheList() {
        RequestRefused refusal = refusal(
                "run_request",
                "{" + IDS + ", \"code\": \"\", \"files\": [" + file("a", "x") + ", " + file("b", "y".repeat(100_001))
                        + "]}");
        assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(refusal.arguments()).first().isEqualTo("files[1].content");
        assertThat(refusal(
                                "run_request",
                                "{" + IDS + ", \"code\": \"\", \"files\": [" + file("p".repeat(201), "") + "]}")
                        .code())
                .isEqualTo(ErrorCode.TOO_LARGE);
    }

    @Test
    void refusesAPathThatComesTwice() {
        assertThat(refusal(
                                "run_request",
                                "{" + IDS + ", \"code\": \"\", \"files\": [" + file("a", "x") + ", " + file("a", "y")
                                        + "]}")
                        .code())
                .isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void refusesAFileWhereAnotherNeedsAFolder() {
        assertThat(refusal(
                                "run_request",
                                "{" + IDS + ", \"code\": \"\", \"files\": [" + file("a", "x") + ", " + file("a/b", "y")
                                        + "]}")
                        .code())
                .isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(refusal(
                                "run_request",
                                "{" + IDS + ", \"code\": \"\", \"files\": [" + file("a/b/c", "x") + ", "
                                        + file("a", "y") + "]}")
                        .code())
                .isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "..", "../a", "a/../b", "./a", "a/./b", "a//b", "a/", "", " ", "a\\\\b"})
    void refusesAPathThatDoesNotStayInside(String path) {
        assertThat(refusal("run_request", "{" + IDS + ", \"code\": \"\", \"files\": [" + file(path, "") + "]}")
                        .code())
                .isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b/c.txt", "..a", "a..b", "...", "ñandú/😀.py", "a b.txt"})
    void takesAPathThatStaysInside(String path) {
        assertThat(decode("run_request", "{" + IDS + ", \"code\": \"\", \"files\": [" + file(path, "") + "]}"))
                .isNotNull();
    }

    private static String withFiles(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> file("f" + number, ""))
                .collect(Collectors.joining(", ", "{" + IDS + ", \"code\": \"\", \"files\": [", "]}"));
    }

    private static String file(String path, String content) {
        return "{\"path\": \"" + path + "\", \"content\": \"" + content + "\"}";
    }

    private ClientMessage decode(String type, String payload) {
        return decoder.decode(new Envelope(UUID.randomUUID(), type, (ObjectNode) StrictJson.MAPPER.readTree(payload)));
    }

    private RequestRefused refusal(String type, String payload) {
        return catchThrowableOfType(RequestRefused.class, () -> decode(type, payload));
    }
}
