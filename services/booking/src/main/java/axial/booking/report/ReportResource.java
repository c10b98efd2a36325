package axial.booking.report;

import axial.booking.clinic.KnownClinics;
import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Reports for those who balance the clinics. */
@Path("/")
public class ReportResource {

    private static final int MOST_DAYS = 190;

    private final Reports reports;
    private final KnownClinics clinics;
    private final Caller caller;

    ReportResource(Reports reports, KnownClinics clinics, Caller caller) {
        this.reports = reports;
        this.clinics = clinics;
        this.caller = caller;
    }

    @GET
    @Path("load")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "Open, booked and idle minutes per clinic, day and kind of room",
            description =
                    "openMinutes: the rooms' openings on the local day, added up. bookedMinutes: setup, procedure and turnover of appointments that are held, booked, under way or done. idleMinutes: open less booked. Days on which no room of the kind is open are left out. Within the caller's clinics; at most 190 days, the last one inclusive.")
    public Uni<List<LoadLine>> load(
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("clinic") @Nullable String clinic) {
        requireClinic(clinic);
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw Problem.invalid(
                    "to", "From " + from + " to " + to + " is not between one and " + MOST_DAYS + " days.");
        }
        var mine = caller.clinics();
        return clinics.require(clinic).chain(() -> reports.load(from, to, clinic, mine));
    }

    @GET
    @Path("waiting-list")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "Who waits, by procedure, most first",
            description =
                    "waiting: requests in state WAITING that may be done at one of the caller's clinics. overdue: those whose due day lies before today, by the zone of most of the network's clinics. displaced: those that had a place and lost it. oldest: when the longest waiting one came in. closing: the nearest last day among them.")
    public Uni<List<WaitingLine>> waitingList() {
        return reports.waiting(caller.clinics());
    }

    @GET
    @Path("third-next-available")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "The third next available appointment of a procedure, per clinic",
            description =
                    "From now on, the start of the third place whose room and provider would still be free if the two before it were taken; each has a room, a provider who may, devices and a bay, for one level on one side without modifiers. The third is taken because the first two are often chance cancellations. days: whole days from now, begun ones counted. null: none within four months.")
    public Uni<List<ThirdNext>> thirdNextAvailable(
            @QueryParam("procedure") @NotNull String procedure, @QueryParam("clinic") @Nullable String clinic) {
        requireClinic(clinic);
        var mine = caller.clinics();
        return clinics.require(clinic).chain(() -> reports.thirdNext(procedure, clinic, mine));
    }

    private void requireClinic(@Nullable String clinic) {
        if (clinic != null) {
            caller.requireClinic(clinic);
        }
    }
}
