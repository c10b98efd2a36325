/**
 * Scores that no plan can beat, from a linear relaxation: requests may be split over options, and times within a half-day only count as marks
 * on the grid. Solved with GLOP, with columns added as they are wanted.
 */
@NullMarked
package axial.benchmark.bound;

import org.jspecify.annotations.NullMarked;
