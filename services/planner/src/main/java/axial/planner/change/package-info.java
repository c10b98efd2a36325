/** What a what-if changes, as people order it and see it again. */
@NullMarked
package axial.planner.change;

import org.jspecify.annotations.NullMarked;
