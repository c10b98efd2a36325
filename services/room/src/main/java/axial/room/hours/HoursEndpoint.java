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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /clinics/{code}/hours} and {@code /resources/{id}/hours}. */
@Path("/")
public class HoursEndpoint {

    private final HoursDesk desk;
    private final Caller caller;

    HoursEndpoint(HoursDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Path("clinics/{code}/hours")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "A clinic's hours and holidays")
    public Uni<RestResponse<HoursDocument>> clinic(@PathParam("code") String code) {
        return read(Owner.clinic(code));
    }

    @GET
    @Path("resources/{id}/hours")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "A resource's own hours; where it has none, its clinic's hold")
    public Uni<RestResponse<HoursDocument>> resource(@PathParam("id") UUID id) {
        return read(Owner.resource(id));
    }

    @PUT
    @Path("clinics/{code}/hours")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Sets a clinic's hours and holidays; its openings follow at once")
    public Uni<RestResponse<HoursDocument>> setClinic(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HoursDocument hours) {
        return set(Owner.clinic(code), hours, ifMatch);
    }

    @PUT
    @Path("resources/{id}/hours")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Sets a resource's own hours; its openings follow at once")
    public Uni<RestResponse<HoursDocument>> setResource(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HoursDocument hours) {
        return set(Owner.resource(id), hours, ifMatch);
    }

    private Uni<RestResponse<HoursDocument>> read(Owner owner) {
        return requireScope(owner).chain(() -> desk.read(owner)).map(HoursEndpoint::answer);
    }

    private Uni<RestResponse<HoursDocument>> set(Owner owner, HoursDocument hours, @Nullable String ifMatch) {
        return requireScope(owner)
                .chain(() -> desk.set(owner, hours, Versions.expected(ifMatch)))
                .map(HoursEndpoint::answer);
    }

    private Uni<Void> requireScope(Owner owner) {
        if (owner.clinic() != null) {
            caller.requireClinic(owner.clinic());
        }
        return desk.clinicOf(owner).invoke(caller::requireClinic).replaceWithVoid();
    }

    private static RestResponse<HoursDocument> answer(Versioned found) {
        return Versions.ok(found.hours(), found.version());
    }
}
