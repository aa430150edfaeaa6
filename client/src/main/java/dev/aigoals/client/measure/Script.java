package dev.aigoals.client.measure;

import java.util.List;

/**
 * What a scripted model says, token by token.
 *
 * @param noted which token's time is noted, from 0
 */
record Script(List<String> tokens, int noted) {

    Script {
        tokens = List.copyOf(tokens);
    }
}
