/**
 * Scores that no plan can beat. A linear relaxation lets requests be split over options, and times within a half-day only count as marks on the
 * grid; it is solved with GLOP, with columns added as they are wanted, and its duals are where a Lagrangian one begins.
 */
@NullMarked
package axial.benchmark.bound;

import org.jspecify.annotations.NullMarked;
