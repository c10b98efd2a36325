package axial.provider.roster;

import axial.provider.clinic.Clinic;
import axial.provider.session.Stretch;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two stretches that nobody can do both: they overlap, or the time between them is too short for the drive.
 *
 * @param gap from the end of the one to the start of the other; negative where they overlap
 * @param drive what the drive takes; null where it is not known
 */
record Clash(
        Stretch one, Stretch other, Duration gap, @Nullable Duration drive) {

    /** The first one, in the order of time, or null. */
    static @Nullable Clash first(List<Stretch> sorted, Map<String, Clinic> clinics) {
        return all(sorted, clinics).findFirst().orElse(null);
    }

    /** All of them between neighbours in time. */
    static Stream<Clash> all(List<Stretch> sorted, Map<String, Clinic> clinics) {
        return IntStream.range(1, sorted.size())
                .mapToObj(i -> between(sorted.get(i - 1), sorted.get(i), clinics))
                .filter(Clash::isOne);
    }

    private static Clash between(Stretch one, Stretch other, Map<String, Clinic> clinics) {
        Duration gap = Duration.between(one.ends(), other.starts());
        return new Clash(one, other, gap, drive(one.clinic(), other.clinic(), clinics));
    }

    private static @Nullable Duration drive(String from, String to, Map<String, Clinic> clinics) {
        if (from.equals(to)) {
            return Duration.ZERO;
        }
        Clinic clinic = clinics.get(from);
        Integer minutes = clinic == null ? null : clinic.driveMinutes().get(to);
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private boolean isOne() {
        if (drive == null) {
            return one.day().equals(other.day());
        }
        return gap.compareTo(drive) < 0;
    }

    boolean isOverlap() {
        return gap.isNegative();
    }

    /** What is wrong, with the values. */
    String sentence(Map<String, Clinic> clinics) {
        String both = text(one, clinics) + " and " + text(other, clinics);
        if (isOverlap()) {
            return both + " overlap.";
        }
        return drive == null
                ? both + " are on one day, and how long the drive between them takes is not known. Maybe the drive"
                        + " times have not been imported into room yet."
                : both + " leave " + gap.toMinutes() + " minutes for a drive of " + drive.toMinutes() + ".";
    }

    static String text(Stretch stretch, Map<String, Clinic> clinics) {
        Clinic clinic = clinics.get(stretch.clinic());
        ZoneId zone = clinic == null ? ZoneId.of("UTC") : clinic.timeZone();
        return stretch.clinic() + " " + stretch.day() + " "
                + stretch.starts().atZone(zone).toLocalTime() + "-"
                + stretch.ends().atZone(zone).toLocalTime();
    }
}
