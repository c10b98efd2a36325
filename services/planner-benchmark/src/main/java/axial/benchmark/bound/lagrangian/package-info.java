/**
 * A bound minute by minute: what requests, rooms, devices and bays demand of a plan is given up against multipliers, and what is left falls apart
 * into the days of the providers, each of which is solved to its end.
 */
@NullMarked
package axial.benchmark.bound.lagrangian;

import org.jspecify.annotations.NullMarked;
