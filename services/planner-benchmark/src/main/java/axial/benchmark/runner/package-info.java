/**
 * What the solvers have in common: an instance, a budget of CPU time and a seed go in; a plan and the course of its score come out. Each
 * solver has a package of its own.
 */
@NullMarked
package axial.benchmark.runner;

import org.jspecify.annotations.NullMarked;
