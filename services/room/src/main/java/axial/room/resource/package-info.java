/**
 * Rooms, devices and recovery bays: what they can do and where they belong. A resource out of service stays known but cannot be used.
 */
@NullMarked
package axial.room.resource;

import org.jspecify.annotations.NullMarked;
