package axial.benchmark.pooled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many minutes patients lack on the road between two clinics. */
final class PatientDays {

    private final Pooled pooled;
    private final Map<String, List<Chosen>> perPatient = new HashMap<>();
    private long missing;

    PatientDays(Pooled pooled) {
        this.pooled = pooled;
    }

    long missing() {
        return missing;
    }

    void change(Chosen choice, int sign) {
        List<Chosen> all = perPatient.computeIfAbsent(
                pooled.requests().get(choice.option().request()).patientKey(), patient -> new ArrayList<>(1));
        if (sign < 0) {
            all.remove(choice);
        }
        for (Chosen other : all) {
            missing += sign * (long) missing(choice, other);
        }
        if (sign > 0) {
            all.add(choice);
        }
    }

    private int missing(Chosen a, Chosen b) {
        int drive = pooled.drive(a.option().shift().clinic(), b.option().shift().clinic());
        int gap = Math.max(a.start(), b.start()) - Math.min(end(a), end(b));
        return Math.max(0, drive - Math.max(0, gap));
    }

    private static int end(Chosen choice) {
        return choice.start() + choice.option().alternative().patientMinutes();
    }
}
