package axial.local.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axial move}. */
@Command(name = "move", description = "Gives an appointment another place.", mixinStandardHelpOptions = true)
final class Move implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "APPOINTMENT", description = "The appointment's id.")
    private String appointment = "";

    @Option(names = "--reason", description = "Why; kept in the history.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        return new Booking(session).move(appointment, place, reason);
    }
}
