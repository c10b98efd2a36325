/**
 * What room and provider say there is: clinics, resources, people, and when each can be used. Booking keeps a copy, so that it can say yes or
 * no by itself, and displaces the appointments that an opening or a session leaves behind when it shrinks or goes.
 */
@NullMarked
package axial.booking.directory;

import org.jspecify.annotations.NullMarked;
