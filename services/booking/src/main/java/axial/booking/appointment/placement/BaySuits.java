package axial.booking.appointment.placement;

import axial.booking.catalogue.Alternative;
import axial.booking.catalogue.Recovery;
import axial.edge.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recovery that needs a bay gets a bay; one that needs a chair gets a chair or a bay. */
final class BaySuits implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Alternative way = proposal.way();
        UUID bayId = proposal.placement().bayId();
        if (!Minutes.of(way).inBay()) {
            return bayId == null ? null : new BayUnsuitable("This needs no bay. Leave bayId out.");
        }
        Scene.ResourceFacts bay = bayId == null ? null : proposal.scene().resource(bayId);
        if (bay == null || !serves(bay, way.recovery())) {
            return new BayUnsuitable("Recovery needs a " + way.recovery() + ", and was given "
                    + (bay == null ? "none" : bay.code()) + ". Leave bayId out, and a free one is chosen.");
        }
        return null;
    }

    static boolean serves(Scene.ResourceFacts bay, Recovery recovery) {
        return bay.kind().equals("BAY")
                && (recovery == Recovery.CHAIR || bay.type().equals("BAY"));
    }

    static final class BayUnsuitable extends Problem {
        BayUnsuitable(String detail) {
            super(422, "bay-unsuitable", "The bay does not suit the recovery", detail);
        }
    }
}
