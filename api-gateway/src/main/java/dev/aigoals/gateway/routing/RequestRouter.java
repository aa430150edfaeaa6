package dev.aigoals.gateway.routing;

import dev.aigoals.gateway.message.ClientMessage;
import dev.aigoals.gateway.message.Reply;
import org.springframework.stereotype.Component;

/** Sends each request that has an effect where it belongs; doing the same request again has no second effect. */
@Component
public final class RequestRouter {

    private final GoalStarts starts;
    private final WorkRouter work;
    private final ControlRouter control;
    private final AnswerRouter answers;
    private final TypingRouter typing;

    RequestRouter(
            GoalStarts starts, WorkRouter work, ControlRouter control, AnswerRouter answers, TypingRouter typing) {
        this.starts = starts;
        this.work = work;
        this.control = control;
        this.answers = answers;
        this.typing = typing;
    }

    public Reply route(Asker asker, ClientMessage message) {
        return switch (message) {
            case ClientMessage.CreateGoal wish -> starts.create(asker, wish);
            case ClientMessage.StartGoal wish -> starts.start(asker, wish);
            case ClientMessage.StartTask wish -> work.startTask(asker, wish);
            case ClientMessage.Validate wish -> work.validate(asker, wish);
            case ClientMessage.Run wish -> work.run(asker, wish);
            case ClientMessage.AskHint wish -> work.hint(asker, wish);
            case ClientMessage.Stop wish -> control.stop(asker, wish);
            case ClientMessage.Control wish -> control.control(asker, wish);
            case ClientMessage.Respond answer -> answers.modal(asker, answer);
            case ClientMessage.AnswerContract answer -> answers.contract(asker, answer);
            case ClientMessage.CodeUpdate update -> typing.draft(asker, update);
            case ClientMessage.Activity activity -> typing.activity(asker, activity);
            case ClientMessage.Sync ignored -> throw new IllegalArgumentException("a sync belongs to a socket");
            case ClientMessage.Snapshot ignored -> throw new IllegalArgumentException("a snapshot has no effect");
            case ClientMessage.RefreshToken ignored ->
                throw new IllegalArgumentException("a token belongs to a socket");
            case ClientMessage.Ping ignored -> Reply.PONG;
        };
    }
}
