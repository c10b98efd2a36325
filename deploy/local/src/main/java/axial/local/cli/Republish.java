package axial.local.cli;

import axial.local.system.Service;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code axial republish}. */
@Command(
        name = "republish",
        description =
                "Has services tell everything they know again, on their topics. They do so by themselves when they"
                        + " find that their topics or their database have lost something. Needs an administrator of all"
                        + " clinics.",
        mixinStandardHelpOptions = true)
final class Republish implements Callable<Integer> {

    @Mixin
    private Session session = new Session("ada");

    @Parameters(
            paramLabel = "SERVICE",
            arity = "0..*",
            description = "room, provider or booking; all of them by default.")
    private List<Service> services = List.of(Service.ROOM, Service.PROVIDER, Service.BOOKING);

    @Override
    public Integer call() {
        if (services.contains(Service.PLANNER)) {
            throw new WrongUse("The planner knows nothing of its own to tell. Name room, provider or booking.");
        }
        services.forEach(service -> session.client().post(service, "/snapshots", Map.of()));
        ArrayNode asked = JsonNodeFactory.instance.arrayNode();
        services.forEach(service -> asked.add(service.title()));
        String names = services.stream().map(Service::title).collect(Collectors.joining(", "));
        session.show(asked, names + " will tell everything again. The planner is ready once it has heard all of it.");
        return 0;
    }
}
