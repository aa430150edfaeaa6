package dev.aigoals.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StreamCursorTest {
    @Test
    void deliversEachNumberOnce() {
        StreamCursor cursor = new StreamCursor(OptionalLong.of(4));

        assertThat(cursor.accept(5)).isEqualTo(StreamCursor.Step.DELIVER);
        assertThat(cursor.accept(5)).isEqualTo(StreamCursor.Step.DUPLICATE);
        assertThat(cursor.accept(3)).isEqualTo(StreamCursor.Step.DUPLICATE);
        assertThat(cursor.accept(6)).isEqualTo(StreamCursor.Step.DELIVER);
    }

    @Test
    void noticesAGapAndStaysWhereItIs() {
        StreamCursor cursor = new StreamCursor(OptionalLong.of(4));

        assertThat(cursor.accept(6)).isEqualTo(StreamCursor.Step.GAP);
        assertThat(cursor.last()).hasValue(4);
    }

    @Test
    void takesItsPlaceFromTheFirstSyncWhereItHasNone() {
        StreamCursor cursor = new StreamCursor(OptionalLong.empty());
        cursor.synced(9, false);

        assertThat(cursor.accept(9)).isEqualTo(StreamCursor.Step.DUPLICATE);
        assertThat(cursor.accept(10)).isEqualTo(StreamCursor.Step.DELIVER);
    }

    @Test
    void goesToTheServersPlaceOnlyAfterAReset() {
        StreamCursor cursor = new StreamCursor(OptionalLong.of(4));
        cursor.synced(7, false);
        assertThat(cursor.last()).hasValue(4);

        cursor.synced(2, true);
        assertThat(cursor.last()).hasValue(2);
    }
}
