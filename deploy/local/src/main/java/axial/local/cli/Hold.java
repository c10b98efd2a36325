package axial.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axial hold}. */
@Command(
        name = "hold",
        description = "Keeps a place for a while; axial mark <appointment> BOOKED makes it firm.",
        mixinStandardHelpOptions = true)
final class Hold implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "REQUEST", description = "The request, e.g. RQ00001.")
    private String request = "";

    @Option(names = "--minutes", description = "How long, 1 to 60; ${DEFAULT-VALUE} by default.", defaultValue = "10")
    private int minutes = 10;

    @Override
    public Integer call() {
        return new Booking(session).place(request, place, true, minutes);
    }
}
