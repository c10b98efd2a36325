package axial.booking.appointment;

import axial.booking.clinic.KnownClinics;
import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.problem.Problem;
import axial.edge.versions.Versions;
import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Appointments: hold, book, move, carry through the day, and look up. */
@Path("/appointments")
public class AppointmentResource {

    private static final int MOST_DAYS = 190;

    private final BookingDesk desk;
    private final RestorationDesk restorations;
    private final ReversalDesk reversals;
    private final AppointmentQueries queries;
    private final KnownClinics clinics;
    private final Caller caller;
    private final SecurityIdentity identity;

    AppointmentResource(
            BookingDesk desk,
            RestorationDesk restorations,
            ReversalDesk reversals,
            AppointmentQueries queries,
            KnownClinics clinics,
            Caller caller,
            SecurityIdentity identity) {
        this.desk = desk;
        this.restorations = restorations;
        this.reversals = reversals;
        this.queries = queries;
        this.clinics = clinics;
        this.caller = caller;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Role.SCHEDULER)
    @Operation(
            summary = "Holds or books a place for a request",
            description =
                    "Intervals follow from the request; devices, bay and alternative may be left out. With an Idempotency-Key the same body is answered alike.")
    @APIResponse(responseCode = "201", description = "The appointment, its ETag, and the ledger position of the change")
    @APIResponse(
            responseCode = "409",
            description =
                    "slot-taken (inTheWay, and next: three places that are free), outside-opening, request-has-appointment, out-of-service, provider-inactive, provider-day-full, no-time-to-drive (inTheWay), predecessor-not-booked, patient-unavailable")
    @APIResponse(
            responseCode = "422",
            description =
                    "A rule is broken: start-off-grid, start-in-the-past, clinic-not-allowed, drive-unknown, drive-too-long, room-unsuitable, site-unsuitable, devices-unsuitable, bay-unsuitable, provider-kind-not-allowed, credential-missing, outside-window, gap-not-kept, day-shared, unknown-alternative; or idempotency-key-reused")
    public Uni<RestResponse<AppointmentView>> book(
            @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key,
            @NotNull @Valid BookAppointment command) {
        return desk.book(command, key, atDesk())
                .map(view ->
                        Versions.created(URI.create("/appointments/" + view.appointmentId()), view, view.version()));
    }

    @POST
    @Path("/{id}/placement")
    @RolesAllowed(Role.SCHEDULER)
    @Operation(
            summary =
                    "Moves an appointment; one that was confirmed is booked again, one that is there already stays as it is")
    @APIResponse(responseCode = "200", description = "The appointment at its new place")
    @APIResponse(responseCode = "409", description = "appointment-not-movable, or refused as a booking would be")
    @APIResponse(responseCode = "412", description = "stale-version: somebody else changed it first")
    @APIResponse(responseCode = "422", description = "A rule is broken, as with a booking")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Uni<RestResponse<AppointmentView>> move(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MoveAppointment command) {
        return desk.move(id, command, Versions.expected(ifMatch), atDesk()).map(AppointmentResource::answer);
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER})
    @Operation(
            summary = "Lets an appointment go on, or ends it",
            description =
                    "Schedulers may do all of it; providers carry it from ARRIVED to DONE, on its own local day. EXPIRED and DISPLACED happen by themselves. With an overrideReason a manager lets the patient into the room though something is missing, or enters what happened after the day.")
    @APIResponse(responseCode = "200", description = "The appointment as it is now")
    @APIResponse(
            responseCode = "409",
            description =
                    "transition-refused: it can't go there from where it stands; clearances-missing: what must be cleared before it is confirmed or the patient let into the room; side-missing: the request names no side; not-on-its-day: too early, or long over")
    @APIResponse(responseCode = "412", description = "stale-version: somebody else changed it first")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Uni<RestResponse<AppointmentView>> transit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Transition command) {
        requireRoleFor(command);
        return desk.transit(id, command, Versions.expected(ifMatch), atDesk()).map(AppointmentResource::answer);
    }

    @POST
    @Path("/{id}/restoration")
    @RolesAllowed(Role.SCHEDULER)
    @Operation(
            summary = "Books the request of a displaced appointment again at the place that it had",
            description =
                    "A new appointment with the same start, room, provider, devices and bay, where all of it is free: the detected issue OLD_PLACE_FREE says when it is. With an Idempotency-Key the same answer is given again.")
    @APIResponse(responseCode = "201", description = "The new appointment, booked")
    @APIResponse(responseCode = "409", description = "not-displaced, or refused as a booking would be")
    @APIResponse(responseCode = "422", description = "A rule is broken, as with a booking")
    public Uni<RestResponse<AppointmentView>> restore(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Size(max = 200) @Nullable String key) {
        return restorations
                .restore(id, key, atDesk())
                .map(view ->
                        Versions.created(URI.create("/appointments/" + view.appointmentId()), view, view.version()));
    }

    @POST
    @Path("/{id}/reversal")
    @RolesAllowed(Role.MANAGER)
    @Operation(
            summary = "Takes back what was entered of an appointment by mistake",
            description =
                    "ARRIVED to DONE, NO_SHOW and CANCELLED go back to a state they came from; the history keeps both. What gave up its place gets it again where it is still free. Confirmed it is again only if it still may be.")
    @APIResponse(responseCode = "200", description = "The appointment as it is now")
    @APIResponse(
            responseCode = "409",
            description =
                    "reversal-refused: it can't go back there; request-not-waiting or request-has-appointment: its request went on; slot-taken, outside-opening or another refusal of a booking: its place is not free any more")
    @APIResponse(responseCode = "412", description = "stale-version: somebody else changed it first")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Uni<RestResponse<AppointmentView>> reverse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Reversal command) {
        return reversals
                .reverse(id, command, Versions.expected(ifMatch), atDesk())
                .map(AppointmentResource::answer);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "One appointment")
    public Uni<RestResponse<AppointmentView>> one(@PathParam("id") UUID id) {
        return queries.one(id)
                .invoke(view -> caller.requireClinic(view.clinic()))
                .map(AppointmentResource::answer);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Who changed an appointment, when and why, oldest first")
    public Uni<List<HistoryEntry>> history(@PathParam("id") UUID id) {
        return queries.one(id)
                .invoke(view -> caller.requireClinic(view.clinic()))
                .chain(() -> queries.history(id));
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "Appointments of some days, by start",
            description =
                    "Days are local, the last one inclusive, at most 190. Without a clinic: those of the caller's clinics. The next page: after= the last appointmentId of this one.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(
            responseCode = "404",
            description = "not-found: there is no such clinic, or no appointment named by after")
    public Uni<List<AppointmentView>> list(
            @QueryParam("state") @Nullable AppointmentState state,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("clinic") @Nullable String clinic,
            @QueryParam("requestId") @Nullable UUID requestId,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(500) int limit,
            @QueryParam("after") @Nullable UUID after) {
        requireRange(from, to);
        if (clinic != null) {
            caller.requireClinic(clinic);
        }
        var filter = new AppointmentQueries.Filter(state, from, to, clinic, requestId, caller.clinics(), limit, after);
        return clinics.require(clinic).chain(() -> queries.list(filter));
    }

    private static void requireRange(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null
                && to != null
                && (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to))) {
            throw Problem.invalid(
                    "to", "From " + from + " to " + to + " is not between one and " + MOST_DAYS + " days.");
        }
    }

    private Desk atDesk() {
        return new Desk(caller.name(), caller::requireClinic);
    }

    private void requireRoleFor(Transition command) {
        boolean overrides = command.overrideReason() != null;
        boolean manager = identity.hasRole(Role.MANAGER);
        boolean mayAsk = identity.hasRole(Role.SCHEDULER)
                || (command.to().isPartOfTheVisit() && (identity.hasRole(Role.PROVIDER) || (manager && overrides)));
        if (!mayAsk || (overrides && !manager)) {
            throw new Problem(
                    403,
                    "role-missing",
                    "Not allowed for your role",
                    mayAsk
                            ? "Only managers give an overrideReason."
                            : "Only schedulers make an appointment " + command.to()
                                    + ". Providers carry it from ARRIVED to DONE, and managers with an overrideReason.");
        }
    }

    private static RestResponse<AppointmentView> answer(AppointmentView view) {
        return Versions.ok(view, view.version());
    }
}
