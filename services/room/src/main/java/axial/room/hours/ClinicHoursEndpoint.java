package axial.room.hours;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.versions.Versions;
import axial.room.hours.HoursDesk.Versioned;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /clinics/{code}/hours}. */
@Path("/clinics/{code}/hours")
public class ClinicHoursEndpoint {

    private final HoursDesk desk;
    private final Caller caller;

    ClinicHoursEndpoint(HoursDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "A clinic's hours and holidays")
    public Uni<RestResponse<HoursDocument>> read(@PathParam("code") String code) {
        caller.requireClinic(code);
        return desk.read(Owner.clinic(code)).map(ClinicHoursEndpoint::answer);
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Sets a clinic's hours and holidays; its openings follow at once")
    public Uni<RestResponse<HoursDocument>> set(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HoursDocument hours) {
        caller.requireClinic(code);
        return desk.set(Owner.clinic(code), hours, Versions.expected(ifMatch)).map(ClinicHoursEndpoint::answer);
    }

    private static RestResponse<HoursDocument> answer(Versioned found) {
        return Versions.ok(found.hours(), found.version());
    }
}
