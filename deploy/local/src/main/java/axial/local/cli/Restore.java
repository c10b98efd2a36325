package axial.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code axial restore}. */
@Command(
        name = "restore",
        description =
                "Books a displaced appointment again where it was: axial issues --kind OLD_PLACE_FREE lists them.",
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Parameters(paramLabel = "APPOINTMENT", description = "The id of the displaced appointment.")
    private String appointment = "";

    @Override
    public Integer call() {
        return new Booking(session).restoration(appointment);
    }
}
