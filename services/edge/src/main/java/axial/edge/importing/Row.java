package axial.edge.importing;

import axial.edge.values.Days;
import axial.edge.values.Letters;
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

    private static final int LONGEST_TEXT = 500;

    private final long number;
    private final Header header;
    private final List<RowProblem> problems;
    private List<String> cells;
    private @Nullable RowProblem lastProblem;

    Row(long number, Header header, List<String> cells, List<RowProblem> problems) {
        this.number = number;
        this.header = header;
        this.cells = cells;
        this.problems = problems;
    }

    int size() {
        return header.size();
    }

    /** Whether something is wrong with the row. */
    boolean hasProblem() {
        return lastProblem != null;
    }

    /** The values aren't needed any more; a file has many. */
    void forget() {
        cells = List.of();
    }

    public long number() {
        return number;
    }

    /** Notes something wrong. */
    public void problem(String column, String wrong, String wouldWork) {
        lastProblem = new RowProblem(number, column, wrong, wouldWork);
        problems.add(lastProblem);
    }

    /** The trimmed value, or null where it is empty. */
    public @Nullable String optional(String column) {
        int place = header.position(column);
        String value = place < 0 || place >= cells.size() ? null : Letters.stripped(cells.get(place));
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!Letters.canBeKept(value)) {
            problem(column, "has a character that can't be kept", "letters, digits and signs that can be printed");
            return null;
        }
        return value;
    }

    public String text(String column) {
        String value = optional(column);
        if (value == null) {
            empty(column, "a value");
            return "";
        }
        if (value.length() > LONGEST_TEXT) {
            problem(column, "is too long", "at most " + LONGEST_TEXT + " letters");
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
            unreadable(column, value, "is not a whole number", wouldWork);
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
            unreadable(column, value, "is not a number", wouldWork);
        }
        return min;
    }

    public @Nullable LocalDate optionalDate(String column) {
        return optional(column) == null ? null : date(column);
    }

    public LocalDate date(String column) {
        return parsed(column, Days::parse, Days.WOULD_WORK, LocalDate.EPOCH);
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
            empty(column, wouldWork);
            return fallback;
        }
        try {
            return parser.apply(value);
        } catch (RuntimeException e) {
            problem(column, "can't be read", wouldWork);
            return fallback;
        }
    }

    private void unreadable(String column, @Nullable String value, String wrong, String wouldWork) {
        if (value == null) {
            empty(column, wouldWork);
        } else {
            problem(column, wrong, wouldWork);
        }
    }

    /** Unless it is only taken for empty because it can't be kept. */
    private void empty(String column, String wouldWork) {
        boolean isNoted =
                hasProblem() && problems.get(problems.size() - 1).column().equals(column);
        if (!isNoted) {
            problem(column, "is empty", wouldWork);
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
