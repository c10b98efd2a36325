package axial.provider.absence;

import axial.edge.access.Role;
import axial.provider.person.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /absences}. */
@Path("/absences")
public class AbsenceEndpoint {

    private final AbsenceDesk desk;
    private final Scope scope;

    AbsenceEndpoint(AbsenceDesk desk, Scope scope) {
        this.desk = desk;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Absences at the caller's clinics that are not over")
    public Uni<List<AbsenceView>> ahead() {
        return desk.ahead().map(all -> all.stream()
                .filter(one -> scope.maySee(one.clinics()))
                .map(AbsenceDesk.Located::absence)
                .toList());
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(
            summary = "Reports that somebody does not work for a while; who is booked with them then is displaced",
            description = "Takes a caller who may use every clinic that misses the provider then.")
    public Uni<RestResponse<AbsenceView>> report(@NotNull @Valid ReportAbsence command) {
        Absence absence = command.absence();
        return desk.concerned(absence)
                .invoke(scope::requireEach)
                .chain(() -> desk.report(absence))
                .map(made -> RestResponse.ResponseBuilder.<AbsenceView>created(URI.create("/absences/" + made.id()))
                        .entity(made)
                        .build());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Takes an absence back; the sessions are as if it had never been")
    public Uni<Void> takeBack(@PathParam("id") UUID id) {
        return desk.concerned(id).invoke(scope::requireEach).chain(() -> desk.takeBack(id));
    }
}
