package axial.planner.plan;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.planner.intake.Census;
import axial.planner.offer.Scope;
import axial.planner.replica.Errand;
import axial.planner.replica.Question;
import axial.planner.replica.Referrals;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Plans over HTTP. A plan is seen, stopped and accepted by those whose clinics cover it. */
@Path("/plans")
public class PlanResource {

    private final Ordering ordering;
    private final PlanDesk desk;
    private final PlanQueries plans;
    private final Census census;
    private final Referrals referrals;
    private final Caller caller;
    private final JsonWebToken token;

    PlanResource(
            Ordering ordering,
            PlanDesk desk,
            PlanQueries plans,
            Census census,
            Referrals referrals,
            Caller caller,
            JsonWebToken token) {
        this.ordering = ordering;
        this.desk = desk;
        this.plans = plans;
        this.census = census;
        this.referrals = referrals;
        this.caller = caller;
        this.token = token;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.SCHEDULER})
    @Operation(
            summary = "Order a plan",
            description =
                    "It is solved in the background, one at a time per network; follow it at its progress. A REPAIR gives up to three alternatives.")
    @APIResponse(responseCode = "202", description = "Being solved; Location is the plan")
    public Uni<RestResponse<PlanSummary>> order(@Valid @NotNull OrderPlan order) {
        order.requireSense();
        Scope scope = Scope.of(caller);
        String orderedBy = caller.name();
        var question = Question.post("/plans", order, PlanSummary.class);
        return census.atOwner(
                        Ordering.clinics(order, scope),
                        question,
                        () -> ordering.order(order, List.of(), scope, orderedBy))
                .map(PlanResource::begun);
    }

    static RestResponse<PlanSummary> begun(PlanSummary plan) {
        return RestResponse.ResponseBuilder.<PlanSummary>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/plans/" + plan.planId()))
                .entity(plan)
                .build();
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "The newest plans of the caller's clinics")
    public Uni<List<PlanSummary>> newest(
            @QueryParam("state") @Nullable PlanState state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return plans.newest(state, limit, Scope.of(caller));
    }

    @GET
    @Path("/{planId}")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "A plan with its moves, its score by rule, and who has no place and why")
    public Uni<PlanView> one(UUID planId) {
        return plans.one(planId, Scope.of(caller));
    }

    @GET
    @Path("/{planId}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "How far a plan is, streamed until it is solved")
    @Blocking
    public Multi<ProgressView> progress(UUID planId) {
        Scope scope = Scope.of(caller);
        Errand errand = referrals.errand();
        String solver = plans.solverElsewhere(planId, scope);
        return solver == null
                ? plans.progress(planId, scope)
                : referrals
                        .follow(solver, Question.get("/plans/" + planId + "/progress", ProgressView.class), errand)
                        .onFailure()
                        .recoverWithMulti(() -> plans.progress(planId, scope));
    }

    @DELETE
    @Path("/{planId}")
    @RolesAllowed({Role.MANAGER, Role.SCHEDULER})
    @Operation(summary = "Stop solving and keep the best", description = "The plan becomes STOPPED in a moment.")
    @APIResponse(responseCode = "202", description = "Stopping")
    public Uni<RestResponse<ProgressView>> stop(UUID planId) {
        Errand errand = referrals.errand();
        var question = Question.delete("/plans/" + planId, ProgressView.class);
        return desk.stop(planId, Scope.of(caller))
                .onFailure(SolvedElsewhere.class)
                .recoverWithUni(elsewhere -> referrals.to(
                        ((SolvedElsewhere) elsewhere).replica(), question, errand, (SolvedElsewhere) elsewhere))
                .map(progress -> RestResponse.status(RestResponse.Status.ACCEPTED, progress));
    }

    @POST
    @Path("/{planId}/acceptance")
    @RolesAllowed({Role.MANAGER, Role.SCHEDULER})
    @Operation(
            summary = "Accept a plan, whole or in part",
            description =
                    "Booking applies it against the ledger; see the outcomes. Moves of one part only go together.")
    @APIResponse(responseCode = "202", description = "Handed to booking")
    public Uni<RestResponse<PlanView>> accept(UUID planId, @Valid @Nullable AcceptPlan accept) {
        Scope scope = Scope.of(caller);
        AcceptPlan wanted = accept == null ? new AcceptPlan(null) : accept;
        return desk.accept(planId, wanted, scope, token.getSubject())
                .chain(() -> plans.one(planId, scope))
                .map(plan -> RestResponse.status(RestResponse.Status.ACCEPTED, plan));
    }

    @GET
    @Path("/{planId}/outcomes")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "What booking applied of a plan, and what no longer fitted")
    public Uni<OutcomesView> outcomes(UUID planId) {
        return plans.one(planId, Scope.of(caller)).map(OutcomesView::of);
    }
}
