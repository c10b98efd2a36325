/**
 * Made-up networks of five clinics, the work that the solvers are measured on. The same size and seed make the same instance, on every
 * machine.
 */
@NullMarked
package axial.benchmark.instance;

import org.jspecify.annotations.NullMarked;
