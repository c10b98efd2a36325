/**
 * Rows of the database as records: one JSON parameter in, one JSON document per row out. Who changes something takes turns.
 */
@NullMarked
package axial.provider.rows;

import org.jspecify.annotations.NullMarked;
