/** Two plans held against each other: who is where in the one and in the other, and what each rule costs in both. */
@NullMarked
package axial.planner.difference;

import org.jspecify.annotations.NullMarked;
