package axial.booking.pathway;

import axial.edge.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows how long drugs are held, with the evidence. It concerns no clinic and no patient. */
@Path("/anticoagulant-holds")
@RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
public class AnticoagulantHoldResource {

    private final AnticoagulantHolds holds;

    AnticoagulantHoldResource(AnticoagulantHolds holds) {
        this.holds = holds;
    }

    @GET
    @Operation(summary = "Holds by drug and risk of bleeding; whether a drug is held its prescriber decides")
    public Uni<List<AnticoagulantHold>> all() {
        return Uni.createFrom().item(holds.all());
    }
}
