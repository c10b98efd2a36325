/**
 * When somebody is where: sessions computed from rosters and absences for half a year ahead. Only differences are written and told.
 */
@NullMarked
package axial.provider.session;

import org.jspecify.annotations.NullMarked;
