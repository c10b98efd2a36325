package axial.booking.patient;

import axial.edge.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to find a patient: beginnings of words of the names and of the town, a birth date (1957-03-14, 3/14/1957 or 3/14), or an
 * external id. It comes in a body, never in a URL.
 */
public record SearchText(@NotBlank @Size(max = 200) String text) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");

    /**
     * Taken apart.
     *
     * @param whole as it was typed, which may be an external id
     * @param words everything that is no date
     * @param born the whole birth date; null: none was typed
     * @param birthday month and day alone, when that is what was typed
     */
    record Parts(
            String whole,
            String words,
            @Nullable LocalDate born,
            @Nullable MonthDay birthday) {}

    /** @throws Problem 400 when there is nothing in it to look for */
    Parts parts() {
        List<String> words = new ArrayList<>();
        LocalDate born = null;
        MonthDay birthday = null;
        for (String part : text.strip().split("[\\s,;]+")) {
            LocalDate date = date(part);
            MonthDay day = date == null ? monthDay(part) : null;
            born = date == null ? born : date;
            birthday = day == null ? birthday : day;
            if (date == null && day == null) {
                words.add(part);
            }
        }
        String rest = String.join(" ", words);
        if (born == null && birthday == null && rest.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Problem.invalid(
                    "text", "There is nothing to look for: give beginnings of names, a birth date or a record number.");
        }
        return new Parts(text.strip(), rest, born, birthday);
    }

    private static @Nullable LocalDate date(String part) {
        Matcher iso = ISO.matcher(part);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher american = AMERICAN.matcher(part);
        return american.matches() && american.group(3) != null
                ? date(american.group(3), american.group(1), american.group(2))
                : null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable MonthDay monthDay(String part) {
        Matcher american = AMERICAN.matcher(part);
        try {
            return american.matches() && american.group(3) == null
                    ? MonthDay.of(Integer.parseInt(american.group(1)), Integer.parseInt(american.group(2)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "SearchText";
    }
}
