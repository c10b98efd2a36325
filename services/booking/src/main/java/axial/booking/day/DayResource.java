package axial.booking.day;

import axial.booking.clinic.KnownClinics;
import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Day lists and boards. */
@Path("/")
public class DayResource {

    private final Days days;
    private final KnownClinics clinics;
    private final Caller caller;
    private final SecurityIdentity identity;

    DayResource(Days days, KnownClinics clinics, Caller caller, SecurityIdentity identity) {
        this.days = days;
        this.clinics = clinics;
        this.caller = caller;
        this.identity = identity;
    }

    @GET
    @Path("days")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "The appointments of a day, by start",
            description =
                    "Of a clinic, a provider or a room, within the caller's clinics. The day is the clinic's own. Patients' names are given to schedulers and providers.")
    public Uni<List<DayEntry>> day(
            @QueryParam("date") @NotNull LocalDate date,
            @QueryParam("clinic") @Nullable String clinic,
            @QueryParam("provider") @Nullable UUID provider,
            @QueryParam("room") @Nullable UUID room) {
        if (clinic != null) {
            caller.requireClinic(clinic);
        }
        var ask = new Days.Ask(date, clinic, provider, room, caller.clinics(), maySeeNames());
        return clinics.require(clinic).chain(() -> days.list(ask));
    }

    @GET
    @Path("board")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "A clinic's day: every room, provider, device and bay with openings and entries")
    public Uni<Board> board(@QueryParam("clinic") @NotNull String clinic, @QueryParam("date") @NotNull LocalDate date) {
        caller.requireClinic(clinic);
        return days.board(new Days.Ask(date, clinic, null, null, caller.clinics(), maySeeNames()))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("clinic", clinic));
    }

    private boolean maySeeNames() {
        return identity.hasRole(Role.SCHEDULER) || identity.hasRole(Role.PROVIDER);
    }
}
