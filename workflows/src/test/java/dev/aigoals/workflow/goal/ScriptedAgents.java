package dev.aigoals.workflow.goal;

import dev.aigoals.contract.agent.AccessAgent;
import dev.aigoals.contract.agent.AgentName;
import dev.aigoals.contract.agent.ContextOrganizerAgent;
import dev.aigoals.contract.agent.ContractValidatorAgent;
import dev.aigoals.contract.agent.CourseManagerAgent;
import dev.aigoals.contract.agent.EmotionalSupportAgent;
import dev.aigoals.contract.agent.FeedbackAgent;
import dev.aigoals.contract.agent.GoalGeneratorAgent;
import dev.aigoals.contract.agent.PerformanceEvaluatorAgent;
import dev.aigoals.contract.agent.StateMonitorAgent;
import dev.aigoals.contract.agent.Verdict;
import dev.aigoals.contract.goal.ContractStatus;
import dev.aigoals.contract.goal.GoalPlan;
import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.id.TaskId;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Nine agents at the far side of the task queue that answer as a test says, and note what they were asked. */
final class ScriptedAgents {

    final List<TaskId> tasks = List.of(TaskId.of(UUID.randomUUID()), TaskId.of(UUID.randomUUID()));
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<StateMonitorAgent.FlowStep> flow = new CopyOnWriteArrayList<>();
    final Map<RequestId, Verdict> verdicts = new ConcurrentHashMap<>();
    final Map<RequestId, String> digests = new ConcurrentHashMap<>();
    final Set<RequestId> slow = ConcurrentHashMap.newKeySet();
    final Set<AgentName> broken = ConcurrentHashMap.newKeySet();
    final Set<RequestId> explained = ConcurrentHashMap.newKeySet();
    final Semaphore speaking = new Semaphore(0);
    final CountDownLatch lastWord = new CountDownLatch(1);
    volatile boolean speechless;
    final Map<RequestId, CountDownLatch> held = new ConcurrentHashMap<>();
    final Semaphore begun = new Semaphore(0);
    volatile ContractStatus contract = ContractStatus.NONE;
    volatile AccessAgent.Refusal refusal;
    volatile boolean nothingNear;
    volatile boolean makesLong;
    volatile StateMonitorAgent.Action action = StateMonitorAgent.Action.CONTINUE;

    Object[] all() {
        return new Object[] {
            (AccessAgent) request -> {
                note(AgentName.ACCESS, "admit");
                return new AccessAgent.Admission(refusal);
            },
            (ContractValidatorAgent) request -> {
                note(AgentName.CONTRACT_VALIDATOR, "check");
                return contract;
            },
            new Context(),
            new Generator(),
            (CourseManagerAgent) request -> {
                note(AgentName.COURSE_MANAGER, "document");
                return new CourseManagerAgent.Documented(UUID.randomUUID());
            },
            new Feedback(),
            new Performance(),
            new Monitor(),
            new Support()
        };
    }

    private void note(AgentName agent, String what) {
        calls.add(agent.wireName() + "." + what);
        if (broken.contains(agent)) {
            throw ApplicationFailure.newNonRetryableFailure("the " + agent.wireName() + " is broken", "MISSING");
        }
    }

    private static void waitUntilCancelled() {
        ActivityExecutionContext context = Activity.getExecutionContext();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                context.heartbeat(null);
                if (new Semaphore(0).tryAcquire(20, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Context implements ContextOrganizerAgent {
        @Override
        public LearnerContext organize(Request request) {
            note(AgentName.CONTEXT_ORGANIZER, "organize");
            return new LearnerContext(List.of(new Candidate("a-goal", "hash", 0.9, !nothingNear)));
        }

        @Override
        public LearnerContext suggestNext(NextRequest request) {
            note(AgentName.CONTEXT_ORGANIZER, "suggestNext");
            return new LearnerContext(List.of());
        }
    }

    private final class Generator implements GoalGeneratorAgent {
        @Override
        public Generated generate(Request request) {
            note(AgentName.GOAL_GENERATOR, request.step().plainly() ? "generatePlainly" : "generate");
            if (makesLong) {
                begun.release();
                waitUntilCancelled();
            }
            return new Generated(nothingNear ? null : new GoalPlan("A goal", "hash", tasks));
        }

        @Override
        public Generated adopt(AdoptRequest request) {
            note(AgentName.GOAL_GENERATOR, "adopt");
            return new Generated(new GoalPlan("A goal", "hash", tasks));
        }
    }

    private final class Feedback implements FeedbackAgent {
        @Override
        public Judged validate(ValidateRequest request) {
            note(AgentName.FEEDBACK, "validate");
            begun.release();
            if (slow.contains(request.requestId())) {
                waitUntilCancelled();
            }
            waitUntilLetGo(request.requestId());
            Verdict verdict = verdicts.getOrDefault(request.requestId(), Verdict.FAILED);
            boolean counts = verdict != Verdict.INCONCLUSIVE;
            String digest = digests.getOrDefault(
                    request.requestId(), request.requestId().toString());
            return new Judged(
                    verdict,
                    verdict == Verdict.PASSED ? 1 : 0.5,
                    counts ? request.triesBefore() + 1 : request.triesBefore(),
                    digest,
                    explained.contains(request.requestId()));
        }

        /** Speaks until it is cancelled or may say its last word, and then says it. */
        @Override
        public Explained explain(ExplainRequest request) {
            note(AgentName.FEEDBACK, "explain");
            if (speechless) {
                throw ApplicationFailure.newNonRetryableFailure("no word comes out", "MISSING");
            }
            speaking.release();
            boolean cancelled = waitUntilCancelledOr(lastWord);
            note(AgentName.FEEDBACK, cancelled ? "explainedInPart" : "explained");
            return new Explained(cancelled ? Ending.STOPPED : Ending.COMPLETE, 1, 0);
        }

        @Override
        public HintGiven hint(HintRequest request) {
            note(AgentName.FEEDBACK, "hint" + request.level());
            return new HintGiven(request.level(), true);
        }

        @Override
        public ProgramRun run(RunRequest request) {
            note(AgentName.FEEDBACK, "run");
            return new ProgramRun(0, null);
        }

        @Override
        public Suggested suggest(SuggestRequest request) {
            note(AgentName.FEEDBACK, "suggest");
            return new Suggested(true);
        }

        @Override
        public Closed close(CloseRequest request) {
            note(AgentName.FEEDBACK, "close");
            return new Closed(null, false);
        }

        private void waitUntilLetGo(RequestId request) {
            try {
                held.getOrDefault(request, new CountDownLatch(0)).await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean waitUntilCancelledOr(CountDownLatch end) {
            ActivityExecutionContext context = Activity.getExecutionContext();
            try {
                while (!end.await(20, TimeUnit.MILLISECONDS)) {
                    context.heartbeat(null);
                }
                return false;
            } catch (ActivityCompletionException cancelled) {
                return true;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }

    private final class Performance implements PerformanceEvaluatorAgent {
        @Override
        public Evaluation evaluate(Request request) {
            note(AgentName.PERFORMANCE_EVALUATOR, "evaluate");
            return new Evaluation(1, 1, 1);
        }

        @Override
        public Evaluation conclude(ConcludeRequest request) {
            note(AgentName.PERFORMANCE_EVALUATOR, "conclude");
            return new Evaluation(1, 1, 1);
        }
    }

    private final class Monitor implements StateMonitorAgent {
        @Override
        public Decision check(CheckRequest request) {
            note(AgentName.STATE_MONITOR, "check");
            return new Decision(action, "scripted");
        }

        @Override
        public void updateFlow(FlowRequest request) {
            flow.add(request.flow());
        }
    }

    private final class Support implements EmotionalSupportAgent {
        @Override
        public Mood support(Request request) {
            note(AgentName.EMOTIONAL_SUPPORT, request.cause().name());
            return new Mood("steady", 0.6, false, false);
        }

        @Override
        public Mood answer(AnswerRequest request) {
            note(AgentName.EMOTIONAL_SUPPORT, "answer");
            return new Mood("tired", 0.3, true, false);
        }
    }
}
