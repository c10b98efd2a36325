/**
 * What can be used when: openings computed from hours, holidays and closures for half a year ahead. Only differences are written and told.
 */
@NullMarked
package axial.room.opening;

import org.jspecify.annotations.NullMarked;
