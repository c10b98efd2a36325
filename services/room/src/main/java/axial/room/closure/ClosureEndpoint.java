package axial.room.closure;

import axial.edge.access.Caller;
import axial.edge.access.Role;
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

/** {@code /closures}: planned ones. Outages are listed with them. */
@Path("/closures")
public class ClosureEndpoint {

    private final ClosureDesk desk;
    private final Caller caller;

    ClosureEndpoint(ClosureDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Closures and outages at the caller's clinics that are not over")
    public Uni<List<ClosureView>> ahead() {
        return desk.ahead().map(all -> all.stream()
                .filter(one -> caller.mayUse(one.clinic()))
                .map(ClosureDesk.Located::closure)
                .toList());
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Closes a clinic or a resource for a while; what is booked there then is displaced")
    public Uni<RestResponse<ClosureView>> close(@NotNull @Valid Close command) {
        Closure closure = command.planned();
        if (command.clinic() != null) {
            caller.requireClinic(command.clinic());
        }
        return desk.clinicOf(closure.target())
                .invoke(caller::requireClinic)
                .chain(() -> desk.close(closure))
                .map(made -> answer("/closures/", made));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Takes a closure back; the openings are as if it had never been")
    public Uni<Void> reopen(@PathParam("id") UUID id) {
        return desk.clinicOf(id, Closure.Kind.CLOSURE)
                .invoke(caller::requireClinic)
                .chain(() -> desk.reopen(id, Closure.Kind.CLOSURE));
    }

    static RestResponse<ClosureView> answer(String path, ClosureView made) {
        return RestResponse.ResponseBuilder.<ClosureView>created(URI.create(path + made.id()))
                .entity(made)
                .build();
    }
}
