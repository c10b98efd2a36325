package axial.local.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows printed in columns as wide as they need to be. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();
    private final String whenEmpty;

    Table(String whenEmpty, String... columns) {
        this.whenEmpty = whenEmpty;
        rows.add(List.of(columns));
    }

    void row(Object... values) {
        List<String> row = new ArrayList<>();
        for (Object value : values) {
            row.add(String.valueOf(value));
        }
        rows.add(row);
    }

    void print(PrintWriter out) {
        if (rows.size() == 1) {
            out.println(whenEmpty);
        } else {
            rows.forEach(row -> out.println(line(row)));
        }
        out.flush();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String value = row.get(column);
            line.append(value).append(" ".repeat(width(column) - value.length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
