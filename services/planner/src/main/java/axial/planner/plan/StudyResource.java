package axial.planner.plan;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.planner.intake.Census;
import axial.planner.offer.Scope;
import axial.planner.replica.Question;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Plans over HTTP that are solved to learn something; nobody can accept them. */
@Path("/plans")
public class StudyResource {

    private final Ordering ordering;
    private final Repeating repeating;
    private final Census census;
    private final Caller caller;

    StudyResource(Ordering ordering, Repeating repeating, Census census, Caller caller) {
        this.ordering = ordering;
        this.repeating = repeating;
        this.census = census;
        this.caller = caller;
    }

    @POST
    @Path("/what-if")
    @RolesAllowed({Role.MANAGER, Role.SCHEDULER})
    @Operation(
            summary = "Ask how a plan would come out if something were otherwise",
            description = "Two plans are solved, with the changes and without; they are alternatives of one another. "
                    + "Nothing is published, and neither can be accepted.")
    @APIResponse(responseCode = "202", description = "Being solved; Location is the plan with the changes")
    public Uni<RestResponse<PlanSummary>> whatIf(@Valid @NotNull AskWhatIf ask) {
        ask.order().requireSense();
        Scope scope = Scope.of(caller);
        String orderedBy = caller.name();
        var question = Question.post("/plans/what-if", ask, PlanSummary.class);
        return census.atOwner(
                        Ordering.clinics(ask.order(), scope),
                        question,
                        () -> ordering.order(ask.order(), ask.changes(), scope, orderedBy))
                .map(PlanResource::begun);
    }

    @POST
    @Path("/{planId}/replay")
    @RolesAllowed({Role.MANAGER, Role.SCHEDULER})
    @Operation(
            summary = "Make a plan again from what it was made from",
            description = "With the same facts, seed, weights and number of moves thought of; its replay says whether "
                    + "the same plan came out.")
    @APIResponse(responseCode = "202", description = "Being solved; Location is the new plan")
    public Uni<RestResponse<PlanSummary>> replay(UUID planId) {
        return repeating.replay(planId, Scope.of(caller), caller.name()).map(PlanResource::begun);
    }

    @GET
    @Path("/{planId}/input")
    @RolesAllowed(Role.MANAGER)
    @Operation(summary = "What a plan was made from: the order and the facts as they were")
    public Uni<InputView> input(UUID planId) {
        return repeating.input(planId, Scope.of(caller));
    }
}
