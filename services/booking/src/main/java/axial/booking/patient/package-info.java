/**
 * The people who are treated. Nothing that identifies them leaves this service; outside they are an opaque key.
 */
@NullMarked
package axial.booking.patient;

import org.jspecify.annotations.NullMarked;
