package axial.booking.request;

import axial.booking.answered.AnsweredBefore.Asked;
import axial.booking.catalogue.Catalogue;
import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.versions.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests: schedulers enter, change and withdraw them, everybody reads them. */
@Path("/requests")
public class RequestResource {

    private final RequestDesk desk;
    private final RequestQueries queries;
    private final Shown shown;
    private final DuplicateQueries duplicates;
    private final Catalogue catalogue;
    private final Caller caller;

    RequestResource(
            RequestDesk desk,
            RequestQueries queries,
            Shown shown,
            DuplicateQueries duplicates,
            Catalogue catalogue,
            Caller caller) {
        this.desk = desk;
        this.queries = queries;
        this.shown = shown;
        this.duplicates = duplicates;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.SCHEDULER)
    @Operation(
            summary = "Enters a request; the findings say what the pathway rules made of it",
            description =
                    "With an Idempotency-Key the same body has its effect once. possibleDuplicates names open requests for the same.")
    @APIResponse(
            responseCode = "201",
            description = "The request, with its id; Ledger-Position: a search that names it has seen it")
    @APIResponse(responseCode = "409", description = "request-known: the external id is another request's")
    @APIResponse(
            responseCode = "422",
            description =
                    "request-refused: not in one session, or a field can't be; pathway-forbids: a rule leaves no day; idempotency-key-reused")
    public Uni<RestResponse<RequestView>> enter(
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull @Valid EnterRequest request) {
        return desk.enter(request, new Asked(caller.name(), key, request))
                .chain(kept -> view(kept.folder()).map(view -> saying(kept.position(), created(view))));
    }

    /** An answer to a change with the ledger position of what others were told. @param position null: there was nothing to tell */
    static <T> RestResponse<T> saying(@Nullable Long position, RestResponse<T> answer) {
        if (position != null) {
            answer.getHeaders().putSingle("Ledger-Position", position);
        }
        return answer;
    }

    private static RestResponse<RequestView> created(RequestView view) {
        return Versions.created(URI.create("/requests/" + view.requestId()), view, view.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "One request, with what became of every rule and what must be cleared")
    public Uni<RestResponse<RequestView>> one(@PathParam("id") UUID id) {
        return queries.seen(id)
                .chain(seen -> duplicates.of(id).map(alike -> shown.request(seen.folder(), seen.open(), alike)))
                .map(view -> Versions.ok(view, view.version()));
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "Requests in the order they came in",
            description =
                    "Only those that may be done at one of the caller's clinics. The next page: after= the last requestId of this one.")
    public Uni<List<RequestView>> page(
            @QueryParam("state") @Nullable RequestState state,
            @QueryParam("procedure") @Nullable String procedure,
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("after") @Nullable UUID after) {
        if (procedure != null) {
            catalogue.procedure(procedure);
        }
        return queries.page(state, procedure, externalId, limit, after).map(page -> page.requests().stream()
                .map(request -> RequestView.of(request, request.findings(), List.of(), page.open(request), List.of()))
                .toList());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.SCHEDULER)
    @Operation(summary = "Changes a waiting request; catalogue and pathway look at it anew")
    @APIResponse(responseCode = "200", description = "The request as it is now; Ledger-Position as when it was entered")
    @APIResponse(responseCode = "409", description = "request-not-waiting: it is placed, done or withdrawn")
    @APIResponse(responseCode = "412", description = "stale-version: somebody else changed it first")
    @APIResponse(
            responseCode = "422",
            description =
                    "request-refused or pathway-forbids, as when it was entered; clearances-leave-no-day: not on the days they allow")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Uni<RestResponse<RequestView>> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EnterRequest request) {
        return desk.change(id, Versions.expected(ifMatch), request).chain(this::answer);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.SCHEDULER)
    @Operation(summary = "Withdraws a waiting request; If-Match may name the version")
    @APIResponse(responseCode = "200", description = "The request as it is now; Ledger-Position as when it was entered")
    @APIResponse(responseCode = "409", description = "request-not-waiting: it is placed, done or withdrawn")
    @APIResponse(responseCode = "412", description = "stale-version: somebody else changed it first")
    public Uni<RestResponse<RequestView>> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Withdraw withdrawal) {
        return desk.withdraw(id, ifMatch == null ? null : Versions.expected(ifMatch), withdrawal.reason())
                .chain(this::answer);
    }

    private Uni<RestResponse<RequestView>> answer(Kept kept) {
        return view(kept.folder()).map(view -> saying(kept.position(), Versions.ok(view, view.version())));
    }

    private Uni<RequestView> view(Folder folder) {
        return duplicates.of(folder.request().requestId()).map(alike -> shown.request(folder, alike));
    }
}
