package axial.booking.pathway;

import org.jspecify.annotations.Nullable;

/**
 * What of a patient decides whether something has to be cleared.
 *
 * @param sex as it was entered; null: not known
 * @param age in whole years when the request was entered
 */
public record Person(@Nullable String sex, int age) {

    /** Says nothing of the person, wherever it ends up. */
    @Override
    public String toString() {
        return "Person";
    }
}
