/**
 * What the planner knows: networks held in memory, built from the state topics anew at every start. Nothing here is a truth of its own; when in
 * doubt it is dropped and replayed.
 */
@NullMarked
package axial.planner.intake;

import org.jspecify.annotations.NullMarked;
