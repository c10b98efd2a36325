/**
 * Plans of a whole network with OptaPlanner: what to solve, how far it is, and the plan with its moves, score per rule and reasons. Custom
 * moves propose feasible placements only; the constraint streams are the rule book that every plan is judged by.
 */
@NullMarked
package axial.planning.solving;

import org.jspecify.annotations.NullMarked;
