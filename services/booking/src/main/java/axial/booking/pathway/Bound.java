package axial.booking.pathway;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one rule that is kept leaves of the days, by which a place can be judged.
 *
 * @param finding the rule and what it asks for
 * @param from first day; null: it says nothing of it
 * @param until last day; null: none
 * @param link what must come before; null: nothing that is still to come
 * @param apart what may not share the day; null: nothing
 */
record Bound(
        Finding finding,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable After link,
        @Nullable UUID apart) {

    static Bound days(Finding finding, LocalDate from, @Nullable LocalDate until) {
        return new Bound(finding, from, until, null, null);
    }

    static Bound link(Finding finding, After link) {
        return new Bound(finding, null, null, link, null);
    }

    static Bound apart(Finding finding, UUID other) {
        return new Bound(finding, null, null, null, other);
    }

    /** @param others the patient's other requests that were not withdrawn */
    @Nullable
    Broken brokenOn(LocalDate day, Map<UUID, Earlier> others) {
        if (link != null) {
            return brokenBy(day, link, others.get(link.requestId()));
        }
        Earlier other = apart == null ? null : others.get(apart);
        if (other != null && day.equals(other.day())) {
            return broken(Broken.Kind.SHARED_DAY, other, "Both are on " + day + ".");
        }
        boolean outside = (from != null && day.isBefore(from)) || (until != null && day.isAfter(until));
        return outside
                ? broken(
                        Broken.Kind.GAP,
                        null,
                        "It has its place on " + day + ", and may be done from " + from
                                + (until == null ? " on." : " to " + until + "."))
                : null;
    }

    private @Nullable Broken brokenBy(LocalDate day, After kept, @Nullable Earlier first) {
        LocalDate before = first == null ? null : first.day();
        if (before == null) {
            return broken(
                    Broken.Kind.PREDECESSOR_MISSING,
                    first,
                    "It has its place on " + day + ", and what must come first has none.");
        }
        return kept.isKept(before, day)
                ? null
                : broken(
                        Broken.Kind.GAP,
                        first,
                        "They are on " + before + " and " + day + ", and there must be " + kept.gap() + ".");
    }

    private Broken broken(Broken.Kind kind, @Nullable Earlier other, String why) {
        Finding told = new Finding(
                finding.ruleId(),
                Finding.Decision.TO_CHECK,
                finding.severity(),
                "To be mended by a person: " + why + " " + finding.text(),
                finding.evidence(),
                finding.source());
        return new Broken(kind, told, other == null ? linked() : other.requestId());
    }

    private @Nullable UUID linked() {
        return link == null ? apart : link.requestId();
    }
}
