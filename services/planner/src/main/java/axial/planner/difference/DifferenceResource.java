package axial.planner.difference;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.planner.offer.Scope;
import axial.planner.plan.PlanQueries;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The difference of two plans over HTTP. */
@Path("/plans/{planId}/difference")
public class DifferenceResource {

    private final PlanQueries plans;
    private final Caller caller;

    DifferenceResource(PlanQueries plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Path("/{otherId}")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Who is where in one plan (a) and in another (b), and what each rule costs in both")
    public Uni<PlanDifference> difference(UUID planId, UUID otherId) {
        Scope scope = Scope.of(caller);
        return plans.one(planId, scope).chain(a -> plans.one(otherId, scope).map(b -> PlanDifference.of(a, b)));
    }
}
