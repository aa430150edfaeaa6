package dev.aigoals.activities.models;

import dev.aigoals.activities.guard.Delimited;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tools of one turn: runs those that the model calls, a few times at most, and keeps what was said about it. */
final class ToolTalk {
    /** After so many rounds of calls the model must answer. */
    static final int MOST_ROUNDS = 3;

    static final int MOST_CALLS_IN_A_ROUND = 4;
    private static final int LONGEST_RESULT = 4_000;
    private static final int LONGEST_NAME = 80;

    private final Map<String, ModelTool> offered;
    private final List<ChatMessage> messages = new ArrayList<>();
    private final List<ToolUse> uses = new ArrayList<>();
    private int rounds;
    private int characters;
    private volatile @Nullable FutureTask<String> underWay;

    ToolTalk(List<ModelTool> offered) {
        this.offered = offered.stream().collect(Collectors.toUnmodifiableMap(ModelTool::name, Function.identity()));
    }

    List<ToolSpecification> specifications() {
        return offered.values().stream().map(ModelTool::specification).toList();
    }

    boolean none() {
        return offered.isEmpty();
    }

    /** Whether the model may call once more. */
    boolean open() {
        return !none() && rounds < MOST_ROUNDS;
    }

    /** What goes behind the request's own messages. */
    List<ChatMessage> messages() {
        return List.copyOf(messages);
    }

    int characters() {
        return characters;
    }

    List<ToolUse> uses() {
        return List.copyOf(uses);
    }

    /** Runs what the model calls and takes the results in as data. */
    void answer(AiMessage calling, Duration left) throws InterruptedException {
        rounds++;
        messages.add(calling);
        long end = System.nanoTime() + left.toNanos();
        int number = 0;
        for (ToolExecutionRequest call : calling.toolExecutionRequests()) {
            ToolUse use = ++number > MOST_CALLS_IN_A_ROUND
                    ? refused(call, "Too many calls at once: at most " + MOST_CALLS_IN_A_ROUND + " are answered.")
                    : use(call, Duration.ofNanos(end - System.nanoTime()));
            uses.add(use);
            String result = Delimited.prompt("result of a tool", use.result());
            characters += use.arguments().length() + result.length();
            messages.add(ToolExecutionResultMessage.from(call, result));
        }
    }

    /** Ends a tool that runs now. */
    void cancel() {
        FutureTask<String> running = underWay;
        if (running != null) {
            running.cancel(true);
        }
    }

    private ToolUse use(ToolExecutionRequest call, Duration left) throws InterruptedException {
        ModelTool tool = offered.get(String.valueOf(call.name()));
        if (tool == null) {
            return refused(call, "There is no such tool.");
        }
        return switch (ToolArguments.read(tool, call.arguments())) {
            case ToolArguments.Refused refusal -> refused(call, refusal.why());
            case ToolArguments.Read arguments ->
                new ToolUse(tool.name(), given(call), true, run(tool, arguments.texts(), left));
        };
    }

    /** On a thread of its own, so that a tool keeps the learner waiting no longer than the turn may. */
    private String run(ModelTool tool, Map<String, String> arguments, Duration left) throws InterruptedException {
        FutureTask<String> work = new FutureTask<>(() -> tool.work().answer(arguments));
        underWay = work;
        Thread.ofVirtual().name("model-tool").start(work);
        try {
            return cut(work.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS), LONGEST_RESULT);
        } catch (TimeoutException | CancellationException late) {
            return "No result: there was no time left for it.";
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the tool " + tool.name() + " failed", failed.getCause());
        } finally {
            work.cancel(true);
            underWay = null;
        }
    }

    private static ToolUse refused(ToolExecutionRequest call, String why) {
        return new ToolUse(cut(String.valueOf(call.name()), LONGEST_NAME), given(call), false, "Refused. " + why);
    }

    private static String given(ToolExecutionRequest call) {
        return cut(String.valueOf(call.arguments()), LONGEST_RESULT);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
