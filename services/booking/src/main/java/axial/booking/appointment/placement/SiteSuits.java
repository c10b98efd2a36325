package axial.booking.appointment.placement;

import axial.booking.catalogue.SiteOfService;
import axial.edge.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The room is at the site of service that the request's authorization and claim will name. */
final class SiteSuits implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Scene.ResourceFacts room =
                proposal.scene().resource(proposal.placement().roomId());
        SiteOfService wanted = proposal.way().site();
        return room == null || wanted == null || wanted == room.site()
                ? null
                : new SiteUnsuitable(room, wanted, proposal.need().procedure());
    }

    static final class SiteUnsuitable extends Problem {
        SiteUnsuitable(Scene.ResourceFacts room, SiteOfService wanted, String procedure) {
            super(
                    422,
                    "site-unsuitable",
                    "The room is at another site of service",
                    "Room " + room.code() + " is " + room.site() + ", and this " + procedure + " is for " + wanted
                            + ". What would work: a room whose site of service is " + wanted
                            + (wanted == SiteOfService.OFFICE
                                    ? ", or a request that asks for ASC as its site of service."
                                    : "."));
            with("siteOfService", wanted);
        }
    }
}
