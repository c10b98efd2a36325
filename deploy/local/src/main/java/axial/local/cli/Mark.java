package axial.local.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axial mark}. */
@Command(
        name = "mark",
        description = "Lets an appointment go on to its next state, e.g. CONFIRMED or ARRIVED.",
        mixinStandardHelpOptions = true)
final class Mark implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Parameters(index = "0", paramLabel = "APPOINTMENT", description = "The appointment's id.")
    private String appointment = "";

    @Parameters(index = "1", paramLabel = "STATE", description = "BOOKED, CONFIRMED, ARRIVED, IN_ROOM, ... DONE.")
    private String state = "";

    @Option(names = "--reason", description = "Why; kept in the history.")
    private @Nullable String reason;

    @Option(
            names = "--override",
            paramLabel = "REASON",
            description =
                    "Why the patient is let in though something is missing, or it is entered after the day (a manager does: --user mia).")
    private @Nullable String override;

    @Override
    public Integer call() {
        return new Booking(session).transition(appointment, state.toUpperCase(Locale.ROOT), reason, override);
    }
}
