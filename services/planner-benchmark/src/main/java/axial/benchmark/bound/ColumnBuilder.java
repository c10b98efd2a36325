package axial.benchmark.bound;

import java.util.Arrays;

/** Collects what a column takes. */
final class ColumnBuilder {

    private int[] rows = new int[16];
    private double[] amounts = new double[16];
    private int size;

    ColumnBuilder take(int row, double amount) {
        if (row < 0 || amount == 0) {
            return this;
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        rows[size] = row;
        amounts[size++] = amount;
        return this;
    }

    Column build(double urgency, double price, double most) {
        return new Column(Arrays.copyOf(rows, size), Arrays.copyOf(amounts, size), urgency, price, most);
    }
}
