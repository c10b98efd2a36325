package axial.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code axial} itself: its parts are the subcommands. */
@Command(
        name = "axial",
        description = "Books and plans procedures on this machine.",
        mixinStandardHelpOptions = true,
        version = "axial 0.1.0",
        synopsisSubcommandLabel = "<command>",
        footer = {"", "Begin with: axial up", "Help for a command: axial help <command>"},
        subcommands = {
            Up.class,
            Requests.class,
            OneRequest.class,
            Enter.class,
            Clearances.class,
            Offers.class,
            Book.class,
            Hold.class,
            Move.class,
            Cancel.class,
            Mark.class,
            Undo.class,
            Displaced.class,
            Restore.class,
            DayList.class,
            Issues.class,
            Load.class,
            CheckLedger.class,
            Bench.class,
            BenchOffers.class,
            Waiting.class,
            Plan.class,
            WhatIf.class,
            Import.class,
            Absence.class,
            Outage.class,
            Republish.class,
            Sample.class,
            Login.class,
            CommandLine.HelpCommand.class
        })
public final class Axial implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Ends with 0 when it was done, 1 when Axial refused, 2 for a wrong command, 3 when Axial isn't there, 4 when the command line itself failed. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        return Words.readBy(new CommandLine(new Axial()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Complaints());
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
