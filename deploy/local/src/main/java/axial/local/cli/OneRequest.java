package axial.local.cli;

import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code axial request}. */
@Command(
        name = "request",
        description =
                "Shows a request: what is asked for, what the pathway rules made of it, and what must be cleared.",
        mixinStandardHelpOptions = true)
final class OneRequest implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Parameters(paramLabel = "REQUEST", description = "The request, e.g. RQ00001.")
    private String request = "";

    @Override
    public Integer call() {
        JsonNode found = session.client()
                .get(Service.BOOKING, "/requests/" + session.names().request(request));
        if (session.isJson()) {
            session.show(found, "");
        } else {
            new RequestReport(found, session.names(), session.out()).print();
        }
        return 0;
    }
}
