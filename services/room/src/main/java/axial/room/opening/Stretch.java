package axial.room.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From {@code starts} to {@code ends}, exclusive, on a local day at a clinic. */
record Stretch(LocalDate day, String clinic, Instant starts, Instant ends) {

    boolean isEmpty() {
        return !starts.isBefore(ends);
    }

    boolean overlaps(Closed closed) {
        return closed.starts().isBefore(ends) && starts.isBefore(closed.ends());
    }

    /** What is left when the closed times are taken out, in order. */
    List<Stretch> without(List<Closed> closures) {
        List<Stretch> left = List.of(this);
        for (Closed closed : closures) {
            if (overlaps(closed)) {
                left = left.stream()
                        .flatMap(stretch -> stretch.without(closed).stream())
                        .toList();
            }
        }
        return left;
    }

    private List<Stretch> without(Closed closed) {
        if (!overlaps(closed)) {
            return List.of(this);
        }
        List<Stretch> left = new ArrayList<>(2);
        if (starts.isBefore(closed.starts())) {
            left.add(until(closed.starts()));
        }
        if (closed.ends().isBefore(ends)) {
            left.add(from(closed.ends()));
        }
        return left;
    }

    /** Joins stretches that touch or overlap at one clinic; where they overlap at two clinics, the earlier one keeps the time. */
    static List<Stretch> joined(List<Stretch> sorted) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next : sorted) {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.ends.isBefore(next.starts)) {
                joined.add(next);
            } else if (last.clinic.equals(next.clinic)) {
                joined.set(joined.size() - 1, last.until(later(last.ends, next.ends)));
            } else if (last.ends.isBefore(next.ends)) {
                joined.add(next.from(later(last.ends, next.starts)));
            }
        }
        return joined;
    }

    /** Days at clinics whose clocks differ may overlap: what begins first keeps the time. What touches stays apart. */
    static List<Stretch> apart(List<Stretch> sorted) {
        List<Stretch> apart = new ArrayList<>();
        for (Stretch next : sorted) {
            Stretch last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || !next.starts.isBefore(last.ends)) {
                apart.add(next);
            } else if (last.ends.isBefore(next.ends)) {
                apart.add(next.from(last.ends));
            }
        }
        return apart;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Stretch from(Instant start) {
        return new Stretch(day, clinic, start, ends);
    }

    private Stretch until(Instant end) {
        return new Stretch(day, clinic, starts, end);
    }
}
