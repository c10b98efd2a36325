/**
 * The command line of the benchmark: makes instances, solves them with Axial and with others, checks plans, and prints the table. Budgets are
 * CPU seconds of the thread that solves, so that a busy machine changes little.
 */
@NullMarked
package axial.benchmark;

import org.jspecify.annotations.NullMarked;
