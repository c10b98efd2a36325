/**
 * The same problem for OR-Tools CP-SAT: optional intervals for providers, one cumulative per pool, and all prices as linear expressions. It
 * knows neither the planner's search nor its moves.
 */
@NullMarked
package axial.benchmark.cpsat;

import org.jspecify.annotations.NullMarked;
