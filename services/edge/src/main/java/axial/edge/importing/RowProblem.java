package axial.edge.importing;

/**
 * Something wrong with one row.
 *
 * @param row the line's number in the file; the header is row 1
 * @param column the column's name, or {@code *} for the whole row
 * @param wrong what is wrong; never quotes a value of a column that holds patient data
 * @param wouldWork what would be accepted instead
 */
public record RowProblem(long row, String column, String wrong, String wouldWork) {}
