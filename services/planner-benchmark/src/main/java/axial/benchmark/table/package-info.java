/**
 * One table from one run: each solver on each size with each seed, once with the largest budget, read off at the smaller ones on the way. Every
 * last plan goes through the checker.
 */
@NullMarked
package axial.benchmark.table;

import org.jspecify.annotations.NullMarked;
