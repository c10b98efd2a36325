package axial.booking.request;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.versions.Versions;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Clearances of a request: schedulers ask for them and enter the answers, managers waive. */
@Path("/requests/{id}/clearances")
public class ClearanceResource {

    private final ClearanceDesk desk;
    private final RequestQueries queries;
    private final Shown shown;
    private final Caller caller;
    private final SecurityIdentity identity;

    ClearanceResource(
            ClearanceDesk desk, RequestQueries queries, Shown shown, Caller caller, SecurityIdentity identity) {
        this.desk = desk;
        this.queries = queries;
        this.shown = shown;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "What must be cleared before the request's appointment is confirmed, by rule")
    public Uni<List<ClearanceView>> all(@PathParam("id") UUID id) {
        return queries.one(id).map(this::views);
    }

    @GET
    @Path("/history")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Who set which clearance, when and why, oldest first")
    public Uni<List<ClearanceChange>> history(@PathParam("id") UUID id) {
        return desk.history(id);
    }

    @POST
    @Path("/{ruleId}")
    @RolesAllowed({Role.SCHEDULER, Role.MANAGER})
    @Operation(
            summary = "Says how far a clearance has come; If-Match may name its version",
            description =
                    "The days that follow from it narrow those of a waiting request. Only managers waive what is hard. Drugs and reasons stay in this service.")
    @APIResponse(
            responseCode = "200",
            description = "The clearance as it is now; Ledger-Position when the request has other days")
    @APIResponse(responseCode = "404", description = "unknown-clearance: the request needs no such one")
    @APIResponse(responseCode = "409", description = "request-not-waiting: it is done or withdrawn")
    @APIResponse(responseCode = "412", description = "stale-version: somebody else changed it first")
    @APIResponse(responseCode = "422", description = "clearances-leave-no-day: the request would have no day")
    public Uni<RestResponse<ClearanceView>> set(
            @PathParam("id") UUID id,
            @PathParam("ruleId") String ruleId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SetClearance change) {
        var by = new ClearanceDesk.By(caller.name(), identity.hasRole(Role.MANAGER));
        return desk.set(id, ruleId, ifMatch == null ? null : Versions.expected(ifMatch), change, by)
                .map(kept -> RequestResource.saying(kept.position(), answer(kept.folder(), ruleId)));
    }

    private RestResponse<ClearanceView> answer(Folder folder, String ruleId) {
        ClearanceView view = views(folder).stream()
                .filter(one -> one.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow();
        return Versions.ok(view, view.version());
    }

    private List<ClearanceView> views(Folder folder) {
        return shown.clearances(
                folder.request().wish().procedure(), folder.clearances().all());
    }
}
