/** Answers to commands with an Idempotency-Key, so that sending one again has no second effect. */
@NullMarked
package axial.booking.answered;

import org.jspecify.annotations.NullMarked;
