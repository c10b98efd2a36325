package axial.booking.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a reference file: column name to text.
 *
 * @param file the file's name, for messages
 */
public record Cells(String file, Map<String, String> values) {

    /** The text, empty where the cell is. @throws IllegalStateException when the file has no such column */
    public String text(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalStateException(
                    "The reference file " + file + " has no column " + column + ", only " + values.keySet() + ".");
        }
        return value.strip();
    }

    public int integer(String column) {
        return decimal(column).intValueExact();
    }

    /** The whole number, or null where the cell is empty. */
    public @Nullable Integer optionalInteger(String column) {
        return text(column).isEmpty() ? null : Integer.valueOf(integer(column));
    }

    public BigDecimal decimal(String column) {
        try {
            return new BigDecimal(text(column));
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "Column " + column + " of the reference file " + file + " holds '" + text(column)
                            + "' where a number is needed.",
                    e);
        }
    }

    /** Values separated by {@code |}. */
    public List<String> list(String column) {
        return Stream.of(text(column).split("\\|"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
