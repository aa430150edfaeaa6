package dev.aigoals.gateway.socket;

import dev.aigoals.gateway.connection.LearnerSocket;
import dev.aigoals.gateway.connection.MessageRates;
import dev.aigoals.gateway.connection.SocketProperties;
import dev.aigoals.gateway.message.EnvelopeReader;
import dev.aigoals.gateway.message.ServerFrames;
import dev.aigoals.gateway.security.Callers;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Begins conversations with new sockets. */
@Component
record Conversations(
        Callers callers,
        EnvelopeReader reader,
        MessageRates rates,
        Answering answering,
        ServerFrames frames,
        SocketProperties limits,
        Clock clock) {

    Conversation with(LearnerSocket socket) {
        return new Conversation(socket, this);
    }
}
