/**
 * What managers accepted of the planner's proposals, applied to the ledger: the moves of one decision together or not at all, each answered with
 * what became of it.
 */
@NullMarked
package axial.booking.plan;

import org.jspecify.annotations.NullMarked;
