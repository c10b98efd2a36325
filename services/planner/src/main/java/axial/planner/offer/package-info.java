/**
 * Answers where a request could go, on the live diary of its network, and why a given place is not possible. An answer never lags behind a
 * ledger position that the question names.
 */
@NullMarked
package axial.planner.offer;

import org.jspecify.annotations.NullMarked;
