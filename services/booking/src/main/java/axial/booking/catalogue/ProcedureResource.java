package axial.booking.catalogue;

import axial.edge.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows what can be done. It concerns no clinic and no patient. */
@Path("/procedures")
@RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
public class ProcedureResource {

    private final Catalogue catalogue;

    ProcedureResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Operation(summary = "All procedures, with the evidence behind their minutes")
    public Uni<List<ProcedureView>> all() {
        return Uni.createFrom().item(() -> catalogue.procedures().stream()
                .map(procedure -> ProcedureView.of(procedure, catalogue))
                .toList());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "One procedure")
    public Uni<ProcedureView> one(@PathParam("code") String code) {
        return Uni.createFrom().item(() -> ProcedureView.of(catalogue.procedure(code), catalogue));
    }
}
