/**
 * Plans whole days and weeks: a run is solved on a snapshot, kept as a proposal, accepted whole or in part, and handed to booking as decisions.
 * What booking made of it comes back as outcomes.
 */
@NullMarked
package axial.planner.plan;

import org.jspecify.annotations.NullMarked;
