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

/** {@code /resources/{id}/hours}. */
@Path("/resources/{id}/hours")
public class ResourceHoursEndpoint {

    private final HoursDesk desk;
    private final Caller caller;

    ResourceHoursEndpoint(HoursDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "A resource's own hours; where it has none, its clinic's hold")
    public Uni<RestResponse<HoursDocument>> read(@PathParam("id") UUID id) {
        return requireScope(id).chain(() -> desk.read(Owner.resource(id))).map(ResourceHoursEndpoint::answer);
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Sets a resource's own hours; its openings follow at once")
    public Uni<RestResponse<HoursDocument>> set(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HoursDocument hours) {
        return requireScope(id)
                .chain(() -> desk.set(Owner.resource(id), hours, Versions.expected(ifMatch)))
                .map(ResourceHoursEndpoint::answer);
    }

    private Uni<Void> requireScope(UUID id) {
        return desk.clinicOf(Owner.resource(id)).invoke(caller::requireClinic).replaceWithVoid();
    }

    private static RestResponse<HoursDocument> answer(Versioned found) {
        return Versions.ok(found.hours(), found.version());
    }
}
