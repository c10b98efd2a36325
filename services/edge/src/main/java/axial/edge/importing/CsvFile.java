package axial.edge.importing;

import axial.edge.importing.ImportKind.Numbered;
import axial.edge.problem.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180, first line names the columns) and what is wrong with them. It is read as it comes; what stays is what the rows
 * became.
 */
final class CsvFile<T> {

    private static final int MOST_ROWS = 200_000;
    private static final int LONGEST_ROW = 256 * 1024;

    private final ImportKind<T> kind;
    private final Fields fields;
    private final List<Numbered<T>> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private @Nullable Header header;
    private int count;

    private CsvFile(ImportKind<T> kind, Fields fields) {
        this.kind = kind;
        this.fields = fields;
    }

    /** @throws Problem 400 when this is no CSV file at all or a column is missing or unknown, 413 when it is too large */
    static <T> CsvFile<T> read(ImportKind<T> kind, Upload upload, Fields fields) {
        CsvFile<T> file = new CsvFile<>(kind, fields);
        try (Reader text = upload.text();
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_ROW)
                        .ofCsvRecord(text)) {
            records.forEach(file::add);
        } catch (CsvParseException e) {
            throw file.unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (file.count == 0) {
            throw Problem.invalid(
                    "body", "The file has no rows below its header. Its columns are " + kind.required() + ".");
        }
        file.noteRepeatedIds();
        return file;
    }

    ImportKind<T> kind() {
        return kind;
    }

    /** Those that could be read. */
    List<Numbered<T>> rows() {
        return rows;
    }

    /** All rows below the header, also those that could not be read. */
    int count() {
        return count;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private void add(CsvRecord record) {
        if (record.getFields().stream().allMatch(String::isBlank)) {
            return;
        }
        if (header == null) {
            header = Header.of(record.getFields(), kind);
            return;
        }
        count++;
        if (count > MOST_ROWS) {
            throw Problem.invalid("body", "The file has more than " + MOST_ROWS + " rows. Split it.");
        }
        read(new Row(record.getStartingLineNumber(), header, record.getFields(), problems), record.getFieldCount());
    }

    private void read(Row row, int size) {
        int wanted = row.size();
        if (size != wanted) {
            row.problem(
                    "*",
                    "has " + size + (size == 1 ? " field" : " fields") + ", the header has " + wanted,
                    "as many fields as the header; a value with a comma stands in quotation marks");
            return;
        }
        T item = kind.read(row);
        fields.check(row, item);
        row.forget();
        rows.add(new Numbered<>(row, item));
    }

    /** The parser's own words are left out: they may quote the file. What the reading itself met is its cause. */
    private RuntimeException unreadable(CsvParseException trouble) {
        if (trouble.getCause() instanceof RuntimeException met) {
            return met;
        }
        if (trouble.getCause() instanceof IOException cutOff) {
            return new UncheckedIOException(cutOff);
        }
        long near = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).row().number();
        return Problem.invalid(
                        "body",
                        "The file is not readable as CSV below line " + near
                                + ". Maybe a quotation mark is not closed, or a row is longer than " + LONGEST_ROW
                                + " letters.")
                .with("row", near);
    }

    private void noteRepeatedIds() {
        Map<String, Long> seen = new HashMap<>();
        for (Numbered<T> row : rows) {
            if (row.row().hasProblem()) {
                continue;
            }
            Long first = seen.putIfAbsent(kind.externalId(row.item()), row.row().number());
            if (first != null) {
                row.row().problem("*", "has the same identity as row " + first, "each row once");
            }
        }
    }
}
