/**
 * Planned closures and unplanned outages of a clinic or a single resource. Either takes time out of the openings, and gives it back when removed.
 */
@NullMarked
package axial.room.closure;

import org.jspecify.annotations.NullMarked;
