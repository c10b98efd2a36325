package axial.benchmark.bound;

/**
 * One variable of the relaxation, with what it takes of each row.
 *
 * @param urgency on the middle level
 * @param price   on the soft level
 */
record Column(int[] rows, double[] amounts, double urgency, double price, double most) {}
