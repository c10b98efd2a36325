package axial.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code axial enter}. */
@Command(
        name = "enter",
        description = "Makes a patient known, or enters a request.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "patient|request",
        subcommands = {EnterPatient.class, EnterRequest.class})
final class Enter implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to enter: patient or request.");
    }
}
