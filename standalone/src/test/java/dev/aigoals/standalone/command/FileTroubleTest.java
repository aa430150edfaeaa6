package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aigoals.standalone.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FileTroubleTest {

    @Test
    void namesTheFileForWhichThereIsNoRoom() {
        Refusal refusal =
                FileTrouble.refusal(new FileSystemException("/data/ports.properties", null, "No space left on device"));

        assertThat(refusal).hasMessageContainingAll("/data/ports.properties", "disk is full");
        assertThat(refusal.remedy()).contains("Make room", "--data DIR", "AIGOALS_CACHE");
    }

    @Test
    void knowsAFullDiskByItsWordsWhereNoFileIsNamed() {
        assertThat(FileTrouble.refusal(new IOException("No space left on device")))
                .hasMessageContaining("disk is full");
    }

    @Test
    void saysWhoMayUseAFile() {
        assertThat(FileTrouble.refusal(new AccessDeniedException("/data/secrets.properties"))
                        .remedy())
                .contains("the user that made it");
        assertThat(FileTrouble.refusal(new FileSystemException("/data/x", null, "Read-only file system")))
                .hasMessageContaining("may not be read or written");
    }

    @Test
    void repeatsTheReasonOfAnyOtherTrouble() {
        assertThat(FileTrouble.refusal(new EOFException("the end came early")))
                .hasMessageContaining("the end came early");
    }
}
