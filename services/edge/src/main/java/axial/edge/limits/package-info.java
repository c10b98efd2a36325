/**
 * Bounds of what a caller may send and keep busy: how large a body may be, how long it may take to come, and how much runs at once. Whoever goes
 * beyond is answered with a problem, so that others don't wait for it.
 */
@NullMarked
package axial.edge.limits;

import org.jspecify.annotations.NullMarked;
