/**
 * Takes in CSV files: every row is checked and what is wrong is said by row and column before anything is written. Rows are known by their
 * external id, so the same file can be imported again.
 */
@NullMarked
package axial.edge.importing;

import org.jspecify.annotations.NullMarked;
