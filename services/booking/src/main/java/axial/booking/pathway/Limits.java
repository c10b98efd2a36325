package axial.booking.pathway;

import axial.booking.pathway.Finding.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rule after rule leaves of a case: a first and a last day, links, days not to share, and what is said about it. */
final class Limits {

    private final Map<UUID, After> links = new LinkedHashMap<>();
    private final SortedSet<UUID> apart = new TreeSet<>();
    private final List<SoftGap> softGaps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> against = new ArrayList<>();
    private LocalDate earliest;
    private @Nullable LocalDate latest;

    Limits(PlannedCase now) {
        earliest = now.earliest();
        latest = now.latest();
        now.after().forEach(this::link);
    }

    LocalDate earliest() {
        return earliest;
    }

    @Nullable
    LocalDate latest() {
        return latest;
    }

    /** Moves the first day back and the last day forward, never the other way. @return whether a day is left */
    boolean narrow(LocalDate from, @Nullable LocalDate until) {
        earliest = earliest.isBefore(from) ? from : earliest;
        if (until != null && (latest == null || until.isBefore(latest))) {
            latest = until;
        }
        return latest == null || !earliest.isAfter(latest);
    }

    /** Adds a link or draws one that is there tighter. @return whether a gap is left */
    boolean link(After link) {
        After tight = links.merge(
                link.requestId(),
                link,
                (one, other) -> new After(
                        one.requestId(),
                        Math.max(one.minGapDays(), other.minGapDays()),
                        least(one.maxGapDays(), other.maxGapDays())));
        return tight.maxGapDays() == null || tight.minGapDays() <= tight.maxGapDays();
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
    }

    void wish(SoftGap gap) {
        softGaps.add(gap);
    }

    void keepApart(Earlier other) {
        apart.add(other.requestId());
    }

    void say(Rule rule, Decision decision, String text) {
        findings.add(rule.finding(decision, text));
    }

    /** Says that a rule leaves no day. */
    void refuse(Rule rule, String text) {
        against.add(
                rule.finding(Decision.APPLIED, text + " That leaves no day from " + earliest + " to " + latest + "."));
    }

    Verdict verdict(List<RequiredClearance> clearances) {
        return new Verdict(
                earliest,
                latest,
                List.copyOf(links.values()),
                List.copyOf(apart),
                List.copyOf(softGaps),
                clearances,
                List.copyOf(findings),
                List.copyOf(against));
    }
}
