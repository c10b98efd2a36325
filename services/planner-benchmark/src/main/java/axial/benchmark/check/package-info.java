/**
 * Says what a plan breaks and what it costs, in plain Java straight from the sentences of the rules. It shares nothing with the constraints,
 * the diary or the search but the facts and the names of the rules.
 */
@NullMarked
package axial.benchmark.check;

import org.jspecify.annotations.NullMarked;
