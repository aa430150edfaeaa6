package dev.aigoals.activities.runner.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The system calls that no learner program needs and that would let it hold memory nobody counts, or look into other
 * processes, as a seccomp filter: a classic BPF program, see {@code linux/filter.h} and {@code linux/seccomp.h}.
 */
final class CallFilter {
    private static final int LOAD_WORD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int JUMP_IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int REFUSE = 0x00050000 | 1;
    private static final int NOT_IMPLEMENTED = 0x00050000 | 38;
    private static final int NUMBER_OFFSET = 0;
    private static final int MACHINE_OFFSET = 4;
    private static final int FIRST_ARGUMENT_OFFSET = 16;
    private static final int CLONE_WITH_STRUCTURE = 435;
    private static final int NEW_USER_NAMESPACE = 0x10000000;
    private static final int OTHER_CALLING_CONVENTION = 0x40000000;
    private static final int INSTRUCTION_BYTES = 8;

    /** shmget, semget, msgget, ptrace, mq_open, add_key, keyctl, unshare, perf_event_open, setns, memfd_create, bpf, userfaultfd. */
    private static final Machine INTEL =
            new Machine(0xC000003E, 56, List.of(29, 64, 68, 101, 240, 248, 250, 272, 298, 308, 319, 321, 323));

    private static final Machine ARM =
            new Machine(0xC00000B7, 220, List.of(194, 190, 186, 117, 180, 217, 219, 97, 241, 268, 279, 280, 282));

    /** The same on all machines: memfd_secret, pidfd_getfd and io_uring_setup. */
    private static final List<Integer> NUMBERED_ALIKE = List.of(447, 438, 425);

    private record Machine(int audit, int cloning, List<Integer> refused) {}

    private CallFilter() {}

    /** Writes the filter for this machine, to be deleted by the caller; nothing where the machine is another. */
    static Optional<Path> write() throws IOException {
        var machine = machine();
        if (machine.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Files.write(Files.createTempFile("sandbox-calls-", ".bpf"), program(machine.get())));
    }

    private static Optional<Machine> machine() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of(INTEL);
            case "aarch64" -> Optional.of(ARM);
            default -> Optional.empty();
        };
    }

    /** Threads may be cloned, user namespaces may not; the newer call hides its flags, so programs must use the older one. */
    private static byte[] program(Machine machine) {
        int checks = machine.refused().size() + NUMBERED_ALIKE.size();
        var program = ByteBuffer.allocate((checks + 11) * INSTRUCTION_BYTES).order(ByteOrder.nativeOrder());
        add(program, LOAD_WORD, 0, 0, MACHINE_OFFSET);
        add(program, JUMP_IF_EQUAL, 0, checks + 7, machine.audit());
        add(program, LOAD_WORD, 0, 0, NUMBER_OFFSET);
        add(program, JUMP_IF_AT_LEAST, checks + 5, 0, OTHER_CALLING_CONVENTION);
        int left = checks;
        for (var refused : List.of(machine.refused(), NUMBERED_ALIKE)) {
            for (int number : refused) {
                add(program, JUMP_IF_EQUAL, 4 + left--, 0, number);
            }
        }
        add(program, JUMP_IF_EQUAL, 5, 0, CLONE_WITH_STRUCTURE);
        add(program, JUMP_IF_EQUAL, 0, 2, machine.cloning());
        add(program, LOAD_WORD, 0, 0, FIRST_ARGUMENT_OFFSET);
        add(program, JUMP_IF_ANY_BIT, 1, 0, NEW_USER_NAMESPACE);
        add(program, RETURN, 0, 0, ALLOW);
        add(program, RETURN, 0, 0, REFUSE);
        add(program, RETURN, 0, 0, NOT_IMPLEMENTED);
        return program.array();
    }

    private static void add(ByteBuffer program, int code, int jumpIfTrue, int jumpIfFalse, int operand) {
        program.putShort((short) code)
                .put((byte) jumpIfTrue)
                .put((byte) jumpIfFalse)
                .putInt(operand);
    }
}
