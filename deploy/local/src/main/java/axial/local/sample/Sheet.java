package axial.local.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of one import file. */
final class Sheet {

    private final String kind;
    private final String name;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Sheet(String kind, String... columns) {
        this(kind, kind, List.of(columns));
    }

    private Sheet(String kind, String name, List<String> columns) {
        this.kind = kind;
        this.name = name;
        this.columns = columns;
    }

    /** A file of another name that is imported as the same kind. */
    static Sheet named(String name, String kind, String... columns) {
        return new Sheet(kind, name, List.of(columns));
    }

    /** Adds a row; the values are in the order of the columns. */
    void row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(
                    kind + " has " + columns.size() + " columns, a row came with " + values.length + ".");
        }
        List<String> row = new ArrayList<>();
        for (Object value : values) {
            row.add(String.valueOf(value));
        }
        rows.add(row);
    }

    String kind() {
        return kind;
    }

    List<List<String>> rows() {
        return rows;
    }

    /** Writes the file {@code <number>-<name>.csv} and answers where it is. */
    Path writeTo(Path folder, int number) {
        Path file = folder.resolve("%02d-%s.csv".formatted(number, name));
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
