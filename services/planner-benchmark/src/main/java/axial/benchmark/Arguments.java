package axial.benchmark;

import axial.benchmark.runner.Allowance;
import axial.benchmark.runner.Field;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks what the command line alone can't know of its arguments. */
final class Arguments {

    private Arguments() {}

    /**
     * Moves where they are given, CPU seconds otherwise.
     *
     * @throws ParameterException when it makes no sense
     */
    static Allowance allowance(CommandSpec command, double cpuSeconds, @Nullable Long moves) {
        if (moves != null) {
            requirePositive(command, "--moves", moves);
            return Allowance.moves(moves);
        }
        requirePositive(command, "--cpu-seconds", cpuSeconds);
        return Allowance.cpuSeconds(cpuSeconds);
    }

    /** @throws ParameterException when nobody of that name takes part */
    static void requireSolver(CommandSpec command, String name) {
        if (!Field.names().contains(name)) {
            String told = "There is no solver %s. There are %s.".formatted(name, Field.names());
            throw new ParameterException(command.commandLine(), told);
        }
    }

    /** @throws ParameterException which ends the command with exit code 2 and its usage */
    static void requirePositive(CommandSpec command, String option, double value) {
        if (!(value > 0)) {
            String told = String.format(Locale.ROOT, "%s is %s. It must be more than 0.", option, value);
            throw new ParameterException(command.commandLine(), told);
        }
    }
}
