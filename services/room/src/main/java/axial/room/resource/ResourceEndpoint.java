package axial.room.resource;

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
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /resources}. */
@Path("/resources")
public class ResourceEndpoint {

    private final ResourceDesk desk;
    private final Caller caller;

    ResourceEndpoint(ResourceDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Rooms, devices and bays of the caller's clinics")
    public Uni<List<Resource>> all(
            @QueryParam("clinic") @Nullable String clinic, @QueryParam("kind") @Nullable ResourceKind kind) {
        if (clinic != null) {
            caller.requireClinic(clinic);
        }
        return desk.of(clinic).map(all -> all.stream()
                .filter(one -> kind == null || kind == one.kind())
                .filter(one -> caller.mayUse(one.clinic()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "One room, device or bay")
    public Uni<RestResponse<Resource>> one(@PathParam("id") UUID id) {
        return desk.get(id)
                .invoke(found -> caller.requireClinic(found.clinic()))
                .map(ResourceEndpoint::versioned);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Sets up a room, device or bay; it opens with its clinic")
    public Uni<RestResponse<Resource>> setUp(@NotNull @Valid DescribeResource command) {
        caller.requireClinic(command.clinic());
        return desk.setUp(command)
                .map(made -> Versions.created(URI.create("/resources/" + made.id()), made, made.version()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Revises a room, device or bay; out of service it has no openings")
    public Uni<RestResponse<Resource>> revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DescribeResource command) {
        caller.requireClinic(command.clinic());
        return desk.get(id)
                .invoke(known -> caller.requireClinic(known.clinic()))
                .chain(() -> desk.revise(id, command, Versions.expected(ifMatch)))
                .map(ResourceEndpoint::versioned);
    }

    private static RestResponse<Resource> versioned(Resource resource) {
        return Versions.ok(resource, resource.version());
    }
}
