package axial.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code axial book}. */
@Command(name = "book", description = "Books a request into an offer or a place.", mixinStandardHelpOptions = true)
final class Book implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "REQUEST", description = "The request, e.g. RQ00001.")
    private String request = "";

    @Override
    public Integer call() {
        return new Booking(session).place(request, place, false, 0);
    }
}
