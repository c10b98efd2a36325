/**
 * An instance as other solvers see it: like resources of a clinic make a pool, and each request has options (a way, a session, a pool of rooms)
 * with all starts that are possible when nothing else is placed. Concrete rooms, devices and bays are chosen afterwards, which always works
 * for pools of one kind.
 */
@NullMarked
package axial.benchmark.pooled;

import org.jspecify.annotations.NullMarked;
