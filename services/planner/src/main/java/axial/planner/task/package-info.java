/**
 * What a solver's thread works off for one order: one plan, three repairs, or a plan with and without some changes. Plain Java around the planner
 * model; what came out is kept elsewhere.
 */
@NullMarked
package axial.planner.task;

import org.jspecify.annotations.NullMarked;
