/**
 * Answers to "where could this go?": the exact cheapest places on the live diary of a network, with price and reasons, why a given place
 * isn't possible, and what is missing when none is.
 */
@NullMarked
package axial.planning.offers;

import org.jspecify.annotations.NullMarked;
