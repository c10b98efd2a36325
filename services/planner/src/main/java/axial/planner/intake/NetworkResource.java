package axial.planner.intake;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What this planner owns, over HTTP: for the other planners and for whoever looks after them. */
@Path("/networks")
public class NetworkResource {

    private final Census census;
    private final Caller caller;

    NetworkResource(Census census, Caller caller) {
        this.census = census;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "The networks that this planner owns",
            description =
                    "Those with a clinic of the caller's. Planners share the networks; each answers for its own and passes on the rest.")
    public Holdings owned() {
        Holdings mine = census.mine();
        return new Holdings(
                mine.replica(),
                mine.generation(),
                mine.partitions(),
                mine.whole(),
                mine.networks().stream()
                        .filter(network -> network.clinics().stream().anyMatch(caller::mayUse))
                        .toList());
    }
}
