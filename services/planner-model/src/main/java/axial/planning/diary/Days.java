package axial.planning.diary;

import java.time.LocalDate;

/** Days as whole numbers since 1970; those beyond any calendar in use are cut off. */
public final class Days {

    private Days() {}

    public static int of(LocalDate day) {
        return (int) Math.max(-Case.NEVER, Math.min(Case.NEVER, day.toEpochDay()));
    }
}
