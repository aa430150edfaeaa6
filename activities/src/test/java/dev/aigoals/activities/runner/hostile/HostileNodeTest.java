package dev.aigoals.activities.runner.hostile;

import dev.aigoals.contract.content.Language;
import java.io.IOException;

final class HostileNodeTest extends HostileSuite {

    HostileNodeTest() throws IOException, InterruptedException {
        super(Language.JAVASCRIPT, "node");
    }
}
