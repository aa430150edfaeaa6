package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AccessAgent;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.ContextOrganizerAgent;
import dev.aigoals.contract.agent.ContextOrganizerAgent.LearnerContext;
import dev.aigoals.contract.agent.CourseManagerAgent;
import dev.aigoals.contract.agent.GoalGeneratorAgent;
import dev.aigoals.contract.agent.StateMonitorAgent.FlowStep;
import dev.aigoals.contract.goal.GoalPhase;
import dev.aigoals.contract.goal.GoalPlan;
import dev.aigoals.contract.goal.GoalRun;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** From a request to a goal: access, terms, context, goal, lesson; then the learner gets it. */
final class Planning {

    private final GoalRun run;
    private final RunState state;
    private final AgentCalls agents;
    private final Standing standing;
    private final Showcase showcase;
    private @Nullable CancellationScope making;

    Planning(GoalRun run, RunState state, AgentCalls agents, Standing standing, Showcase showcase) {
        this.run = run;
        this.state = state;
        this.agents = agents;
        this.standing = standing;
        this.showcase = showcase;
    }

    /** Plans the goal, or closes the run; a pause or terms that wait hold it between two steps. */
    void plan() {
        standing.announce(null, GoalPhase.PLANNING, "requested", null);
        if (!admitted() || !standing.mayGoOn(GoalPhase.PLANNING)) {
            return;
        }
        standing.checkTerms();
        if (!standing.mayGoOn(GoalPhase.PLANNING)) {
            return;
        }
        GoalPlan plan = run.origin() == GoalRun.Origin.PUBLISHED ? adopt() : generate();
        if (plan == null || !standing.mayGoOn(GoalPhase.PLANNING)) {
            return;
        }
        document(plan);
        if (standing.mayGoOn(GoalPhase.PLANNING)) {
            create(plan);
        }
    }

    /** Ends the making of the goal, which may take minutes; for a goal that is abandoned before it is there. */
    void stop() {
        CancellationScope scope = making;
        if (scope != null) {
            scope.cancel("the goal was abandoned");
        }
    }

    private boolean admitted() {
        showcase.showAgent(AgentName.ACCESS);
        AccessAgent.Refusal refusal = agents.demand(
                        AgentName.ACCESS,
                        step -> AgentStubs.stub(AccessAgent.class, "May the learner have this goal?")
                                .admit(new AccessAgent.Request(step, run.sessionId())))
                .refusal();
        if (refusal == null) {
            return true;
        }
        showcase.tell("access refused: " + refusal.name().toLowerCase(Locale.ROOT));
        standing.close(GoalPhase.FAILED, refusal.name().toLowerCase(Locale.ROOT), AgentName.ACCESS);
        return false;
    }

    private @Nullable GoalPlan generate() {
        showcase.showAgent(AgentName.CONTEXT_ORGANIZER);
        LearnerContext context = agents.ask(
                        AgentName.CONTEXT_ORGANIZER,
                        step -> AgentStubs.stub(ContextOrganizerAgent.class, "What does the learner need?")
                                .organize(new ContextOrganizerAgent.Request(step, run.requestId())))
                .orElseGet(() -> new LearnerContext(List.of()));
        if (!standing.mayGoOn(GoalPhase.PLANNING)) {
            return null;
        }
        showcase.showAgent(AgentName.GOAL_GENERATOR);
        GoalPlan plan = make(context);
        if (plan == null && !state.abandonWanted) {
            nothingFound(context);
        }
        return plan;
    }

    /** Null where nothing fits, or the learner abandoned the goal meanwhile. */
    private @Nullable GoalPlan make(LearnerContext context) {
        AtomicReference<@Nullable GoalPlan> made = new AtomicReference<>();
        CancellationScope scope = Workflow.newCancellationScope(() -> made.set(agents.demand(
                        AgentName.GOAL_GENERATOR,
                        step -> AgentStubs.patientStub(GoalGeneratorAgent.class, "Make the goal and its tasks")
                                .generate(new GoalGeneratorAgent.Request(
                                        step, run.requestId(), context, state.contract.modelConsent())))
                .plan()));
        making = scope;
        try {
            scope.run();
            return made.get();
        } catch (ActivityFailure | CanceledFailure stopped) {
            if (!state.abandonWanted) {
                throw stopped;
            }
            return null;
        } finally {
            making = null;
        }
    }

    private void nothingFound(LearnerContext context) {
        List<String> nearest = context.candidates().stream()
                .limit(5)
                .map(ContextOrganizerAgent.Candidate::slug)
                .toList();
        agents.flow("Nothing fits", new FlowStep.NothingFound(nearest));
        showcase.tell("no verified goal is near enough to what was asked for");
        standing.closed(GoalPhase.FAILED, "nothing_found");
    }

    private @Nullable GoalPlan adopt() {
        showcase.showAgent(AgentName.GOAL_GENERATOR);
        GoalPlan plan = agents.demand(
                        AgentName.GOAL_GENERATOR,
                        step -> AgentStubs.stub(GoalGeneratorAgent.class, "Pin the published goal")
                                .adopt(new GoalGeneratorAgent.AdoptRequest(step)))
                .plan();
        if (plan == null) {
            standing.close(GoalPhase.FAILED, "goal_withdrawn", AgentName.GOAL_GENERATOR);
        }
        return plan;
    }

    private void document(GoalPlan plan) {
        showcase.showAgent(AgentName.COURSE_MANAGER);
        agents.ask(
                AgentName.COURSE_MANAGER,
                step -> AgentStubs.stub(
                                CourseManagerAgent.class, "Give the goal its lesson and its place in the course")
                        .document(new CourseManagerAgent.Request(step, plan)));
    }

    private void create(GoalPlan plan) {
        state.adopt(plan);
        state.phase = GoalPhase.ACTIVE;
        agents.flow("The learner gets the goal", new FlowStep.Created(GoalPhase.ACTIVE));
        showcase.nameGoal(plan);
        showcase.tell("goal created with " + plan.tasks().size() + " tasks");
        showcase.showStanding();
    }
}
