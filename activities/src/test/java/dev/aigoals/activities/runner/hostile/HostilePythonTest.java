package dev.aigoals.activities.runner.hostile;

import dev.aigoals.contract.content.Language;
import java.io.IOException;

final class HostilePythonTest extends HostileSuite {

    HostilePythonTest() throws IOException, InterruptedException {
        super(Language.PYTHON, "python");
    }
}
