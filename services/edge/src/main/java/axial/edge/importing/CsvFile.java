package axial.edge.importing;

import axial.edge.importing.ImportKind.Numbered;
import axial.edge.problem.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rows of a CSV file (RFC 4180, UTF-8, first line names the columns) and what is wrong with them. */
final class CsvFile<T> {

    private static final int MOST_ROWS = 200_000;

    private final ImportKind<T> kind;
    private final List<Numbered<T>> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private CsvFile(ImportKind<T> kind) {
        this.kind = kind;
    }

    /** @throws Problem 400 when the text is no CSV file at all or a column is missing or unknown */
    static <T> CsvFile<T> read(ImportKind<T> kind, String text) {
        CsvFile<T> file = new CsvFile<>(kind);
        String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord record : reader) {
                file.add(record);
            }
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            throw Problem.invalid("body", "The file is not readable as CSV: " + e.getMessage());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (file.rows.isEmpty()) {
            throw Problem.invalid(
                    "body", "The file has no rows below its header. Its columns are " + kind.required() + ".");
        }
        file.noteRepeatedIds();
        return file;
    }

    List<Numbered<T>> rows() {
        return rows;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private void add(NamedCsvRecord record) {
        if (rows.isEmpty()) {
            checkHeader(record.getHeader());
        }
        if (rows.size() >= MOST_ROWS) {
            throw Problem.invalid("body", "The file has more than " + MOST_ROWS + " rows. Split it.");
        }
        Row row = new Row(
                record.getStartingLineNumber(),
                column -> record.findField(column).orElse(null),
                problems);
        rows.add(new Numbered<>(row, kind.read(row)));
    }

    private void checkHeader(List<String> header) {
        var missing = new TreeSet<>(kind.required());
        missing.removeAll(header);
        var unknown = new TreeSet<>(header);
        unknown.removeAll(kind.required());
        unknown.removeAll(kind.optional());
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw Problem.invalid(
                    "header",
                    (missing.isEmpty() ? "" : "Missing columns: " + missing + ". ")
                            + (unknown.isEmpty() ? "" : "Unknown columns: " + unknown + ". ")
                            + "Required are " + new TreeSet<>(kind.required()) + ", possible "
                            + new TreeSet<>(kind.optional()) + ".");
        }
    }

    private void noteRepeatedIds() {
        Map<String, Long> seen = new HashMap<>();
        for (Numbered<T> row : rows) {
            Long first = seen.putIfAbsent(kind.externalId(row.item()), row.row().number());
            if (first != null) {
                row.row().problem("*", "has the same identity as row " + first, "each row once");
            }
        }
    }
}
