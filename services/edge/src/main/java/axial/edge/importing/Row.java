package axial.edge.importing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row being read. A value that can't be used is noted as a problem and read as its fallback, so that one look finds everything wrong with a
 * row. Values are never quoted in problems: they may be a patient's.
 */
public final class Row {

    private final long number;
    private final Function<String, @Nullable String> cells;
    private final List<RowProblem> problems;

    Row(long number, Function<String, @Nullable String> cells, List<RowProblem> problems) {
        this.number = number;
        this.cells = cells;
        this.problems = problems;
    }

    public long number() {
        return number;
    }

    /** Notes something wrong. */
    public void problem(String column, String wrong, String wouldWork) {
        problems.add(new RowProblem(number, column, wrong, wouldWork));
    }

    /** The trimmed value, or null where it is empty. */
    public @Nullable String optional(String column) {
        String value = cells.apply(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String text(String column) {
        String value = optional(column);
        if (value == null) {
            problem(column, "is empty", "a value");
            return "";
        }
        return value;
    }

    public int integer(String column, int min, int max, @Nullable Integer fallback) {
        String wouldWork = "a whole number from " + min + " to " + max;
        String value = optional(column);
        if (value == null && fallback != null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value == null ? "" : value);
            if (number >= min && number <= max) {
                return number;
            }
            problem(column, "is out of range", wouldWork);
        } catch (NumberFormatException e) {
            problem(column, value == null ? "is empty" : "is not a whole number", wouldWork);
        }
        return min;
    }

    public double decimal(String column, double min, double max) {
        String wouldWork = "a number from " + min + " to " + max;
        String value = optional(column);
        try {
            double number = Double.parseDouble(value == null ? "" : value);
            if (number >= min && number <= max) {
                return number;
            }
            problem(column, "is out of range", wouldWork);
        } catch (NumberFormatException e) {
            problem(column, value == null ? "is empty" : "is not a number", wouldWork);
        }
        return min;
    }

    public @Nullable LocalDate optionalDate(String column) {
        return optional(column) == null ? null : date(column);
    }

    public LocalDate date(String column) {
        return parsed(column, LocalDate::parse, "a date such as 2026-12-01", LocalDate.EPOCH);
    }

    public LocalTime time(String column) {
        return parsed(column, LocalTime::parse, "a time such as 08:30", LocalTime.MIDNIGHT);
    }

    public boolean yes(String column, boolean fallback) {
        String value = optional(column);
        if (value == null) {
            return fallback;
        }
        return parsed(column, Row::yesOrNo, "yes or no", fallback);
    }

    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        E first = type.getEnumConstants()[0];
        return parsed(
                column,
                value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)),
                "one of " + Arrays.toString(type.getEnumConstants()),
                first);
    }

    /** Values separated by {@code |}. */
    public List<String> list(String column) {
        String value = optional(column);
        return value == null
                ? List.of()
                : Stream.of(value.split("\\|"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** A value read by a parser that throws a runtime exception on what it can't read. */
    public <T> T parsed(String column, Function<String, T> parser, String wouldWork, T fallback) {
        String value = optional(column);
        if (value == null) {
            problem(column, "is empty", wouldWork);
            return fallback;
        }
        try {
            return parser.apply(value);
        } catch (RuntimeException e) {
            problem(column, "can't be read", wouldWork);
            return fallback;
        }
    }

    private static boolean yesOrNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> true;
            case "no", "n", "false" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }
}
