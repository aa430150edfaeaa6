package dev.aigoals.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelChoiceTest {
    private static final String ADDRESS = "http://127.0.0.1:8080/v1";

    @TempDir
    private Path folder;

    @Test
    void aDataFolderRemembersTheChoiceUntilItIsForgotten() {
        start(ModelChoice.NONE.withAddress(ADDRESS).withName("large"));

        assertThat(start(ModelChoice.NONE).settings())
                .containsOnly(entry("aigoals.models.address", ADDRESS), entry("aigoals.models.large", "large"));
        assertThat(start(ModelChoice.NONE.withAddress("none"))).isEqualTo(ModelChoice.NONE);
        assertThat(start(ModelChoice.NONE)).isEqualTo(ModelChoice.NONE);
    }

    @Test
    void anotherNameIsTakenAtTheRememberedAddress() {
        start(ModelChoice.NONE.withAddress(ADDRESS).withName("large").withSmallName("small"));

        assertThat(start(ModelChoice.NONE.withName("larger")))
                .isEqualTo(
                        ModelChoice.NONE.withAddress(ADDRESS).withName("larger").withSmallName("small"));
    }

    @Test
    void anotherAddressForgetsTheNamesOfTheFormer() {
        start(ModelChoice.NONE.withAddress(ADDRESS).withName("large"));

        assertThat(start(ModelChoice.NONE.withAddress("http://127.0.0.1:9090/v1"))
                        .name())
                .isEmpty();
    }

    @Test
    void onlyItsOwnerReadsWhatIsRemembered() throws Exception {
        start(ModelChoice.NONE.withAddress(ADDRESS));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("model.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderWithoutAChoiceStaysAsItIs() {
        start(ModelChoice.NONE);

        assertThat(folder).isEmptyDirectory();
    }

    private ModelChoice start(ModelChoice typed) {
        ModelChoice choice = typed.over(ModelChoice.remembered(folder));
        choice.remember(folder);
        return choice;
    }
}
