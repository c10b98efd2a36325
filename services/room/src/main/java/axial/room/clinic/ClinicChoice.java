package axial.room.clinic;

import java.util.Collection;
import java.util.TreeSet;

/** Says which clinics a row may name. */
public final class ClinicChoice {

    private ClinicChoice() {}

    /** The known codes, or a hint where there are none. */
    public static String of(Collection<String> known) {
        return known.isEmpty()
                ? "a clinic code; none is known yet. Maybe the clinics have not been imported"
                : "one of " + new TreeSet<>(known);
    }
}
