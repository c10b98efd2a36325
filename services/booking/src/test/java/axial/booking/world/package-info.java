/**
 * A clinic of a test's own, announced over Kafka as room and provider do it, with requests that wait. Each world has ids and codes nobody else
 * uses, so tests don't see each other's.
 */
@NullMarked
package axial.booking.world;

import org.jspecify.annotations.NullMarked;
