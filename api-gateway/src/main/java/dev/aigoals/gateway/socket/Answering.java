package dev.aigoals.gateway.socket;

import dev.aigoals.contract.id.RequestId;
import dev.aigoals.contract.wire.ErrorCode;
import dev.aigoals.gateway.connection.LearnerSocket;
import dev.aigoals.gateway.delivery.Delivery;
import dev.aigoals.gateway.delivery.Locales;
import dev.aigoals.gateway.idempotency.Claim;
import dev.aigoals.gateway.idempotency.ClientRequests;
import dev.aigoals.gateway.message.ClientMessage;
import dev.aigoals.gateway.message.Envelope;
import dev.aigoals.gateway.message.MessageDecoder;
import dev.aigoals.gateway.message.Reply;
import dev.aigoals.gateway.message.RequestRefused;
import dev.aigoals.gateway.message.ServerFrames;
import dev.aigoals.gateway.routing.Asker;
import dev.aigoals.gateway.routing.RequestRouter;
import dev.aigoals.platform.runs.GoalSnapshots;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Answers each readable request exactly once, and the same request the same way again. */
@Component
final class Answering {

    private static final Logger log = LoggerFactory.getLogger(Answering.class);
    private static final Set<String> NOT_REMEMBERED = Set.of("ping", "sync_request", "snapshot_request");

    private final MessageDecoder decoder;
    private final ClientRequests requests;
    private final RequestRouter router;
    private final TokenRenewal renewal;
    private final Delivery delivery;
    private final GoalSnapshots snapshots;
    private final ServerFrames frames;

    Answering(
            MessageDecoder decoder,
            ClientRequests requests,
            RequestRouter router,
            TokenRenewal renewal,
            Delivery delivery,
            GoalSnapshots snapshots,
            ServerFrames frames) {
        this.decoder = decoder;
        this.requests = requests;
        this.router = router;
        this.renewal = renewal;
        this.delivery = delivery;
        this.snapshots = snapshots;
        this.frames = frames;
    }

    /** Sends the one reply; throws the refusal where it is to be told as an error that is not remembered. */
    void answer(LearnerSocket socket, Envelope envelope) {
        try {
            if (NOT_REMEMBERED.contains(envelope.type())) {
                look(socket, envelope);
            } else {
                socket.send(frames.reply(envelope.id(), remembered(socket, envelope)));
            }
        } catch (DataAccessException | TransactionException unreachable) {
            log.warn("The database does not answer: {}", unreachable.getMessage());
            throw RequestRefused.of(ErrorCode.UNAVAILABLE).after(unreachable);
        }
    }

    private void look(LearnerSocket socket, Envelope envelope) {
        ClientMessage message = decoder.decode(envelope);
        switch (message) {
            case ClientMessage.Ping ignored -> socket.send(frames.reply(envelope.id(), Reply.PONG));
            case ClientMessage.Sync sync -> delivery.sync(socket, envelope.id(), sync.afterSeq());
            case ClientMessage.Snapshot snapshot ->
                socket.send(frames.reply(
                        envelope.id(),
                        snapshots
                                .snapshot(snapshot.goalId(), socket.user(), Locales.of(socket.locale()))
                                .map(found -> new Reply("goal_snapshot", found))
                                .orElseThrow(() -> RequestRefused.of(ErrorCode.NOT_FOUND))));
            default -> throw new IllegalArgumentException("not a request without effect: " + envelope.type());
        }
    }

    private Reply remembered(LearnerSocket socket, Envelope envelope) {
        return switch (requests.claim(socket.user(), envelope)) {
            case Claim.Taken taken -> throw RequestRefused.of(ErrorCode.CONFLICT, "id_reused");
            case Claim.Answered answered -> answered.reply();
            case Claim.Open open -> requests.answer(socket.user(), envelope.id(), done(socket, envelope, open));
        };
    }

    /** The answer to keep; throws where the id is unused again. */
    private Reply done(LearnerSocket socket, Envelope envelope, Claim.Open claim) {
        try {
            return route(socket, envelope, claim);
        } catch (RequestRefused refused) {
            if (!refused.code().retryable()) {
                return frames.error(socket.locale(), refused);
            }
            requests.free(socket.user(), envelope.id());
            throw refused;
        } catch (DataAccessException | TransactionException unreachable) {
            requests.free(socket.user(), envelope.id());
            throw unreachable;
        } catch (RuntimeException failure) {
            log.error("Request {} of type {} failed", envelope.id(), envelope.type(), failure);
            requests.free(socket.user(), envelope.id());
            throw RequestRefused.of(ErrorCode.INTERNAL).after(failure);
        }
    }

    private Reply route(LearnerSocket socket, Envelope envelope, Claim.Open claim) {
        ClientMessage message = decoder.decode(envelope);
        if (message instanceof ClientMessage.RefreshToken refresh) {
            return renewal.renew(socket, refresh.accessToken());
        }
        Asker asker = new Asker(socket.user(), socket.token().session(), RequestId.of(envelope.id()), claim.again());
        return router.route(asker, message);
    }
}
