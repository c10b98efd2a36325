package axial.benchmark;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code benchmark generate | solve | check | bound | table | load | history}. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "The planner against other solvers, on the same instances and by the same rules.",
        subcommands = {
            GenerateCommand.class,
            SolveCommand.class,
            CheckCommand.class,
            BoundCommand.class,
            TableCommand.class,
            LoadCommand.class,
            HistoryCommand.class
        })
public final class Benchmark {

    private Benchmark() {}

    /** Exits with 0 when all is well, 1 when a plan is broken, and 2 when the input makes no sense. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("It failed: " + failure);
                    failure.printStackTrace(line.getErr());
                    return 3;
                });
    }
}
