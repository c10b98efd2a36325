package axial.room.closure;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /outages}: something broke. Whoever stands in front of it may say so. */
@Path("/outages")
public class OutageEndpoint {

    private final ClosureDesk desk;
    private final Caller caller;

    OutageEndpoint(ClosureDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.SCHEDULER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Reports that a resource can't be used; what is booked on it then is displaced")
    public Uni<RestResponse<ClosureView>> report(@NotNull @Valid Outage command) {
        Closure closure = command.closure();
        return desk.clinicOf(closure.target())
                .invoke(caller::requireClinic)
                .chain(() -> desk.close(closure))
                .map(made -> ClosureEndpoint.answer("/outages/", made));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.SCHEDULER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "It works again, or never was broken")
    public Uni<Void> end(@PathParam("id") UUID id) {
        return desk.clinicOf(id, Closure.Kind.OUTAGE)
                .invoke(caller::requireClinic)
                .chain(() -> desk.reopen(id, Closure.Kind.OUTAGE));
    }
}
