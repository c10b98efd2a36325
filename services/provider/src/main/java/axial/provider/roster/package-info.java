/**
 * Who works where in the week, with exceptions for single dates. A roster that puts somebody at two places at once is refused.
 */
@NullMarked
package axial.provider.roster;

import org.jspecify.annotations.NullMarked;
