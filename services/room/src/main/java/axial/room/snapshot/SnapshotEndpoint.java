package axial.room.snapshot;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.messaging.Snapshots;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /snapshots}. */
@Path("/snapshots")
public class SnapshotEndpoint {

    private final Snapshots snapshots;
    private final Caller caller;

    SnapshotEndpoint(Snapshots snapshots, Caller caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Tells all clinics, resources and openings again, on their topics",
            description =
                    "Begins within a second. The service does it by itself when its topics have lost something, or its"
                            + " database has. While it lasts the planner isn't ready; \"outbox\" of /q/health/well says"
                            + " which topic is being told.")
    @APIResponse(responseCode = "202", description = "It will begin")
    public Uni<RestResponse<Void>> tellAgain() {
        caller.requireAllClinics();
        return snapshots.ask().replaceWith(RestResponse::accepted);
    }
}
