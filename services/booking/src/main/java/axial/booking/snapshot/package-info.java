/**
 * Tells everything again that others know of this service, for whoever has lost it.
 */
@NullMarked
package axial.booking.snapshot;

import org.jspecify.annotations.NullMarked;
