package dev.aigoals.activities.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.contract.agent.PerformanceEvaluatorAgent;
import dev.aigoals.contract.agent.PerformanceEvaluatorAgent.Evaluation;
import dev.aigoals.contract.agent.Step;
import dev.aigoals.contract.goal.RunKey;
import dev.aigoals.contract.id.LearnerId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A task's title on its way to the performance evaluator, which names it among what cost much. */
@Component
final class SummaryPlace implements Place {
    private static final int HINTS = 2;

    private final PerformanceEvaluatorAgent agent;
    private final AttackWorld world;

    SummaryPlace(PerformanceEvaluatorAgent agent, AttackWorld world) {
        this.agent = agent;
        this.world = world;
    }

    @Override
    public Set<String> tools() {
        return Set.of("evaluate_perf");
    }

    @Override
    public Set<String> writes() {
        return Set.of("user_progress", "goal_runs");
    }

    @Override
    public RunKey prepare(Attack attack) {
        LearnerId learner = world.learner(attack.inSpanish());
        return world.planned(learner, world.course(learner), HostileContent.with(attack));
    }

    @Override
    public Shown act(RunKey run, Attack attack) {
        Evaluation whole = agent.conclude(
                new PerformanceEvaluatorAgent.ConcludeRequest(new Step(run, 1, false), HINTS, List.of()));
        int tasks = HostileContent.GOAL.tasks().size();
        assertThat(whole.tries()).isEqualTo(3 + tasks - 1);
        assertThat(whole.score()).isEqualTo(Math.round((tasks - 0.2) / tasks * 1000) / 1000.0);
        List<String> stream = world.stream(run.learnerId());
        JsonNode performance = JsonMapper.shared().readTree(stream.getFirst()).path("performance");
        assertThat(performance.path("score").asDouble()).isEqualTo(whole.score());
        assertThat(performance.path("tries").asInt()).isEqualTo(whole.tries());
        assertThat(performance.path("hints_used").asInt()).isEqualTo(HINTS);
        return new Shown(List.of(performance.path("summary").asString()), List.of());
    }

    @Override
    public String toString() {
        return "task title (performance evaluator)";
    }
}
