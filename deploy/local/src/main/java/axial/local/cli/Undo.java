package axial.local.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axial undo}. */
@Command(
        name = "undo",
        description =
                "Takes back what was entered of an appointment by mistake: ARRIVED to DONE, NO_SHOW or CANCELLED (by mia, the manager).",
        mixinStandardHelpOptions = true)
final class Undo implements Callable<Integer> {

    @Mixin
    private Session session = new Session("mia");

    @Parameters(paramLabel = "APPOINTMENT", description = "The appointment's id.")
    private String appointment = "";

    @Option(names = "--reason", required = true, description = "Why; kept in the history.")
    private String reason = "";

    @Option(names = "--to", paramLabel = "STATE", description = "A state it came from; the one before by default.")
    private @Nullable String to;

    @Override
    public Integer call() {
        return new Booking(session).undo(appointment, to == null ? null : to.toUpperCase(Locale.ROOT), reason);
    }
}
