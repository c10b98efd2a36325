package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Something that holds of every placement in the ledger. */
@FunctionalInterface
interface Rule {

    /** @return why the proposal breaks the rule and what would work; null: it doesn't */
    @Nullable
    Problem broken(Proposal proposal);
}
