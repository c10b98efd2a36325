package axial.booking.plan;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What became of plans. */
@Path("/plans")
public class PlanResource {

    private final Outcomes outcomes;
    private final Caller caller;

    PlanResource(Outcomes outcomes, Caller caller) {
        this.outcomes = outcomes;
        this.caller = caller;
    }

    @GET
    @Path("/{planId}/outcomes")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "What was applied of a plan and what no longer fitted",
            description = "Empty until the first part was applied. Within the caller's clinics.")
    public Uni<List<OutcomeView>> outcomes(@PathParam("planId") UUID planId) {
        return outcomes.ofPlan(planId, caller.clinics());
    }
}
