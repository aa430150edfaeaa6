package dev.aigoals.standalone.servers;

import dev.aigoals.standalone.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/** Whether a file system keeps extended attributes, where the object store puts types and checksums. */
final class ExtendedAttributes {

    private ExtendedAttributes() {}

    static void check(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, ".probe", "");
        try {
            var view = Files.getFileAttributeView(probe, UserDefinedFileAttributeView.class);
            if (view == null) {
                throw new IOException("no view of extended attributes");
            }
            view.write("probe", ByteBuffer.wrap(new byte[] {1}));
        } catch (IOException | UnsupportedOperationException e) {
            throw new Refusal(
                    "The file system of %s keeps no extended attributes, which the object store needs."
                            .formatted(folder),
                    "Choose a folder on another file system (ext4, xfs, btrfs) with --data DIR.",
                    e);
        } finally {
            Files.delete(probe);
        }
    }
}
