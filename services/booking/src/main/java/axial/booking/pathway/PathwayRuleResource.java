package axial.booking.pathway;

import axial.booking.catalogue.Catalogue;
import axial.edge.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows the pathway rules with their evidence and payer. They concern no clinic and no patient. */
@Path("/pathway-rules")
@RolesAllowed({Role.SCHEDULER, Role.PROVIDER, Role.MANAGER, Role.ADMIN})
public class PathwayRuleResource {

    private final Pathway pathway;
    private final Catalogue catalogue;

    PathwayRuleResource(Pathway pathway, Catalogue catalogue) {
        this.pathway = pathway;
        this.catalogue = catalogue;
    }

    @GET
    @Operation(summary = "All rules, or those that concern a procedure")
    public Uni<List<RuleView>> rules(@QueryParam("procedure") @Nullable String procedure) {
        return Uni.createFrom().item(() -> {
            var rules = procedure == null ? pathway.rules() : pathway.rulesFor(catalogue.procedure(procedure));
            return rules.stream()
                    .map(rule -> new RuleView(rule, pathway.treatment(rule), pathway.handling(rule)))
                    .toList();
        });
    }
}
