package axial.provider.roster;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.edge.versions.Versions;
import axial.provider.person.Scope;
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

/** {@code /providers/{id}/roster}. */
@Path("/providers/{id}/roster")
public class RosterEndpoint {

    private final RosterDesk desk;
    private final Scope scope;
    private final Caller caller;

    RosterEndpoint(RosterDesk desk, Scope scope, Caller caller) {
        this.desk = desk;
        this.scope = scope;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Where and when somebody works in the week")
    public Uni<RestResponse<RosterDocument>> read(@PathParam("id") UUID id) {
        return desk.provider(id)
                .invoke(known -> scope.requireAny(known.clinics()))
                .chain(() -> desk.read(id))
                .map(RosterEndpoint::answer);
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Sets somebody's roster; the sessions follow at once",
            description = "Refused with 409 when it puts somebody at two places at once or leaves no time to drive.")
    public Uni<RestResponse<RosterDocument>> replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RosterDocument roster) {
        roster.clinics().forEach(caller::requireClinic);
        return desk.provider(id)
                .invoke(known -> known.clinics().forEach(caller::requireClinic))
                .chain(() -> desk.replace(id, roster, Versions.expected(ifMatch)))
                .map(RosterEndpoint::answer);
    }

    private static RestResponse<RosterDocument> answer(RosterDesk.Versioned found) {
        return Versions.ok(found.roster(), found.version());
    }
}
