package axial.booking.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What somebody types to find a patient: beginnings of names and of the town, a birth date, or an external id. It comes in a body, never in a URL.
 */
public record SearchText(@NotBlank @Size(max = 200) String text) {

    String whole() {
        return text.strip();
    }

    String first() {
        return words().get(0);
    }

    /** The first string after all that begin with the first word. */
    String beyond() {
        return first() + Character.toString(Character.MAX_CODE_POINT);
    }

    List<String> others() {
        return words().subList(1, words().size());
    }

    /** In lower case, dates last: names are what the indexes are for. */
    private List<String> words() {
        List<String> words =
                new ArrayList<>(Stream.of(text.strip().toLowerCase(Locale.ROOT).split("[\\s,]+"))
                        .toList());
        words.sort((one, other) -> Boolean.compare(isDate(one), isDate(other)));
        return words;
    }

    private static boolean isDate(String word) {
        return word.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Override
    public String toString() {
        return "SearchText";
    }
}
