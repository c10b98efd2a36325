/**
 * What plans are made from: the facts of a network at one moment and the names people use for them, compressed and kept for some weeks, so that a
 * run can be begun again and a plan made again.
 */
@NullMarked
package axial.planner.input;

import org.jspecify.annotations.NullMarked;
