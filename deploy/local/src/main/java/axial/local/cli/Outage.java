package axial.local.cli;

import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code axial outage}. */
@Command(
        name = "outage",
        description = "Says that a room, device or bay can't be used; what is booked then is displaced.",
        mixinStandardHelpOptions = true)
final class Outage implements Callable<Integer> {

    @Mixin
    private Session session = new Session("mia");

    @Mixin
    private Span span = new Span();

    @Parameters(paramLabel = "RESOURCE", description = "The room, device or bay, e.g. TUL-F1.")
    private String resource = "";

    @Override
    public Integer call() {
        Names names = session.names();
        String id = names.resource(resource);
        String clinic = names.clinicOf(resource);
        JsonNode made = session.client()
                .post(
                        Service.ROOM,
                        "/outages",
                        Map.of(
                                "resourceId", id,
                                "start", span.start(names, clinic),
                                "end", span.end(names, clinic),
                                "reason", span.reason()))
                .body();
        session.show(made, resource + " is out of use. See who lost a place: axial displaced");
        return 0;
    }
}
