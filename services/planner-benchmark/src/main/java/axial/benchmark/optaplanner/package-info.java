/**
 * OptaPlanner on the pooled instance. Its score is the tally, so that it sees the same rules as everybody.
 */
@NullMarked
package axial.benchmark.optaplanner;

import org.jspecify.annotations.NullMarked;
