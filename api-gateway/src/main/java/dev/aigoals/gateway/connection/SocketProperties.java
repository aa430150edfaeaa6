package dev.aigoals.gateway.connection;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of sockets.
 *
 * @param allowedOrigins origins of web pages that may connect; clients that send none always may
 * @param maxMessage the longest message of a client
 * @param messagesPerMinute the size of each user's token bucket
 * @param refusalsPerMinute refused messages in a minute after which the socket is closed
 * @param connections how many sockets one user may have open
 * @param idleTimeout after how long without any frame of the client the socket is closed
 * @param accessCheckInterval how often open sockets are looked over for tokens that ended
 * @param queuedFrames how many frames may wait for a slow reader
 * @param queuedCharacters how much text may wait for a slow reader
 * @param sendTimeout after how long a frame that does not get through ends the socket
 */
@ConfigurationProperties("aigoals.sockets")
public record SocketProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("256KB") DataSize maxMessage,
        @DefaultValue("240") int messagesPerMinute,
        @DefaultValue("100") int refusalsPerMinute,
        @DefaultValue("16") int connections,
        @DefaultValue("5m") Duration idleTimeout,
        @DefaultValue("2s") Duration accessCheckInterval,
        @DefaultValue("1000") int queuedFrames,
        @DefaultValue("4194304") long queuedCharacters,
        @DefaultValue("20s") Duration sendTimeout) {

    public SocketProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
        require(messagesPerMinute > 0, "aigoals.sockets.messages-per-minute must be more than 0");
        require(connections > 0, "aigoals.sockets.connections must be more than 0");
        require(queuedFrames > 0, "aigoals.sockets.queued-frames must be more than 0");
        require(idleTimeout.isPositive(), "aigoals.sockets.idle-timeout must be more than zero");
        require(accessCheckInterval.isPositive(), "aigoals.sockets.access-check-interval must be more than zero");
    }

    private static void require(boolean condition, String expected) {
        if (!condition) {
            throw new IllegalArgumentException(expected);
        }
    }
}
