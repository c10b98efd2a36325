/**
 * Takes from the topics what is over: the planner remembers what lies ahead and the days just passed, the rules count from this service's own tables.
 */
@NullMarked
package axial.booking.retirement;

import org.jspecify.annotations.NullMarked;
