package dev.aigoals.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aigoals.gateway.socket.FrameAssembly.MessageTooLargeException;
import org.junit.jupiter.api.Test;

class FrameAssemblyTest {

    private final FrameAssembly assembly = new FrameAssembly(8);

    @Test
    void aMessageInOnePieceIsWholeAtOnce() throws MessageTooLargeException {
        assertThat(assembly.add("{}", true)).contains("{}");
        assertThat(assembly.add("", true)).contains("");
    }

    @Test
    void putsPiecesTogetherAndBeginsAnew() throws MessageTooLargeException {
        assertThat(assembly.add("ab", false)).isEmpty();
        assertThat(assembly.add("", false)).isEmpty();
        assertThat(assembly.add("cd", true)).contains("abcd");
        assertThat(assembly.add("12345678", true)).contains("12345678");
    }

    @Test
    void countsBytesOfUtf8() throws MessageTooLargeException {
        assertThat(assembly.add("éééé", true)).contains("éééé");
        assertThat(assembly.add("😀😀", true)).contains("😀😀");
        assertThatThrownBy(() -> assembly.add("€€€", true)).isInstanceOf(MessageTooLargeException.class);
        assertThatThrownBy(() -> assembly.add("😀😀a", true)).isInstanceOf(MessageTooLargeException.class);
    }

    @Test
    void countsAPairThatComesInTwoPiecesOnce() throws MessageTooLargeException {
        assertThat(assembly.add("1234\ud83d", false)).isEmpty();
        assertThat(assembly.add("\ude00", true)).contains("1234😀");
    }

    @Test
    void aMessageIsTooLargeAsSoonAsItsPiecesAre() throws MessageTooLargeException {
        assertThat(assembly.add("12345678", false)).isEmpty();
        assertThatThrownBy(() -> assembly.add("9", false)).isInstanceOf(MessageTooLargeException.class);
        assertThat(assembly.add("next", true)).contains("next");
    }
}
