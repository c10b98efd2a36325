package axial.room.clinic;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.versions.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /clinics}. */
@Path("/clinics")
public class ClinicEndpoint {

    private final ClinicDesk desk;
    private final Caller caller;

    ClinicEndpoint(ClinicDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "The caller's clinics")
    public Uni<List<Clinic>> all() {
        return desk.all().map(all -> all.stream()
                .filter(clinic -> caller.mayUse(clinic.code()))
                .toList());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "One clinic")
    public Uni<RestResponse<Clinic>> one(@PathParam("code") String code) {
        caller.requireClinic(code);
        return desk.get(code).map(ClinicEndpoint::versioned);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Opens a clinic")
    public Uni<RestResponse<Clinic>> open(@NotNull @Valid OpenClinic command) {
        caller.requireAllClinics();
        return desk.open(command)
                .map(clinic -> Versions.created(URI.create("/clinics/" + clinic.code()), clinic, clinic.version()));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Revises a clinic; a new time zone moves its openings")
    public Uni<RestResponse<Clinic>> revise(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ClinicDetails details) {
        caller.requireClinic(code);
        return desk.revise(code, details, Versions.expected(ifMatch)).map(ClinicEndpoint::versioned);
    }

    private static RestResponse<Clinic> versioned(Clinic clinic) {
        return Versions.ok(clinic, clinic.version());
    }
}
