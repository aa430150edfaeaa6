package dev.aigoals.platform.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.aigoals.contract.id.LearnerId;
import java.util.UUID;

/** Something that a gateway must know about the sockets of one user. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ControlNotice.SessionEnded.class, name = "session_ended"),
    @JsonSubTypes.Type(value = ControlNotice.UserDisabled.class, name = "user_disabled"),
    @JsonSubTypes.Type(value = ControlNotice.AccessChanged.class, name = "access_changed")
})
public sealed interface ControlNotice {

    LearnerId user();

    /** A login is over: its sockets close. */
    record SessionEnded(LearnerId user, UUID session) implements ControlNotice {}

    /** The user is locked out: all their sockets close. */
    record UserDisabled(LearnerId user) implements ControlNotice {}

    /** Roles or enrolments changed: what was cached of them is dropped. */
    record AccessChanged(LearnerId user) implements ControlNotice {}
}
