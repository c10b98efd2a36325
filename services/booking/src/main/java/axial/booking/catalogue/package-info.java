/**
 * What can be done: the procedures with their minutes, rooms, devices and performers. All of it is reference data with its evidence marks; a
 * number marked PK or ASSUMPTION is a setting that the group replaces, never a constant here.
 */
@NullMarked
package axial.booking.catalogue;

import org.jspecify.annotations.NullMarked;
