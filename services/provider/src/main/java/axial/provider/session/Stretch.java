package axial.provider.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Somebody is at a clinic from {@code starts} to {@code ends}, exclusive, on a local day. */
public record Stretch(LocalDate day, String clinic, SessionKind kind, Instant starts, Instant ends) {

    boolean lasts() {
        return starts.isBefore(ends);
    }

    boolean touches(Instant from, Instant until) {
        return starts.isBefore(until) && from.isBefore(ends);
    }

    Stretch from(Instant start) {
        return new Stretch(day, clinic, kind, start, ends);
    }

    /** What is left when absences are taken out, in order. */
    List<Stretch> without(List<Absent> absences) {
        List<Stretch> left = List.of(this);
        for (Absent absent : absences) {
            if (touches(absent.starts(), absent.ends())) {
                left = left.stream()
                        .flatMap(stretch -> stretch.without(absent).stream())
                        .toList();
            }
        }
        return left;
    }

    private List<Stretch> without(Absent absent) {
        if (!touches(absent.starts(), absent.ends())) {
            return List.of(this);
        }
        List<Stretch> left = new ArrayList<>(2);
        if (starts.isBefore(absent.starts())) {
            left.add(new Stretch(day, clinic, kind, starts, absent.starts()));
        }
        if (absent.ends().isBefore(ends)) {
            left.add(new Stretch(day, clinic, kind, absent.ends(), ends));
        }
        return left;
    }
}
