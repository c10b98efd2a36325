package axial.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axial cancel}. */
@Command(name = "cancel", description = "Cancels an appointment.", mixinStandardHelpOptions = true)
final class Cancel implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Parameters(paramLabel = "APPOINTMENT", description = "The appointment's id.")
    private String appointment = "";

    @Option(names = "--reason", required = true, description = "Why; kept in the history.")
    private String reason = "";

    @Override
    public Integer call() {
        return new Booking(session).transition(appointment, "CANCELLED", reason, null);
    }
}
