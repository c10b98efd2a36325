package axial.booking.pathway;

import axial.booking.pathway.Finding.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rule after rule leaves of a case: a first and a last day, a due day, links, days not to share, and what is said about it. */
final class Limits {

    /** Stands where a rule would: nobody but a person says that it is so. */
    private static final String ENTERED = "ENTERED";

    private final Map<UUID, After> links = new LinkedHashMap<>();
    private final SortedSet<UUID> apart = new TreeSet<>();
    private final List<SoftGap> softGaps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Bound> bounds = new ArrayList<>();
    private final List<Finding> against = new ArrayList<>();
    private LocalDate earliest;
    private @Nullable LocalDate latest;
    private @Nullable LocalDate due;

    Limits(PlannedCase now) {
        earliest = now.earliest();
        latest = now.latest();
        now.after().forEach(this::entered);
    }

    LocalDate earliest() {
        return earliest;
    }

    @Nullable
    LocalDate latest() {
        return latest;
    }

    /** Moves the first day back and the last day forward, never the other way. @return whether a day is left */
    private boolean narrow(LocalDate from, @Nullable LocalDate until) {
        earliest = earliest.isBefore(from) ? from : earliest;
        if (until != null && (latest == null || until.isBefore(latest))) {
            latest = until;
        }
        return latest == null || !earliest.isAfter(latest);
    }

    /** Notes the day by which it should be done by a rule; the first of several counts. */
    void due(@Nullable LocalDate day) {
        if (day != null && (due == null || day.isBefore(due))) {
            due = day;
        }
    }

    /** Adds a link or draws one that is there tighter. @return whether a gap is left */
    private boolean link(After link) {
        After tight = links.merge(link.requestId(), link, After::and);
        return tight.maxGapDays() == null || tight.minGapDays() <= tight.maxGapDays();
    }

    private void entered(After link) {
        link(link);
        bounds.add(Bound.link(
                new Finding(ENTERED, Decision.APPLIED, "hard", "It was entered that one comes first.", "entered", ""),
                link));
    }

    void wish(SoftGap gap) {
        softGaps.add(gap);
    }

    void keepApart(Rule rule, Earlier other) {
        apart.add(other.requestId());
        bounds.add(Bound.apart(
                rule.finding(Decision.APPLIED, "It may not be done on the day of " + other + "."), other.requestId()));
    }

    /** Keeps a rule that counts from one that was done by its days, and from one still to come by a link. @return whether a day is left */
    boolean keep(Rule rule, Earlier first, LocalDate from, @Nullable LocalDate until, After link, String text) {
        boolean keeps = narrow(from, until);
        Finding finding = rule.finding(Decision.APPLIED, text);
        if (first.done()) {
            bounds.add(Bound.days(finding, from, until));
            return keeps;
        }
        bounds.add(Bound.link(finding, link));
        return keeps & link(link);
    }

    void say(Rule rule, Decision decision, String text) {
        findings.add(rule.finding(decision, text));
    }

    /** Says that a rule leaves no day. */
    void refuse(Rule rule, String text) {
        against.add(
                rule.finding(Decision.APPLIED, text + " That leaves no day from " + earliest + " to " + latest + "."));
    }

    private List<Broken> broken(@Nullable LocalDate day, Map<UUID, Earlier> others) {
        return day == null
                ? List.of()
                : bounds.stream()
                        .map(bound -> bound.brokenOn(day, others))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /**
     * @param placedOn the day it has its place on; null: it has none
     * @param others the patient's other requests that were not withdrawn
     */
    Verdict verdict(List<RequiredClearance> clearances, @Nullable LocalDate placedOn, Map<UUID, Earlier> others) {
        return new Verdict(
                earliest,
                latest,
                due,
                List.copyOf(links.values()),
                List.copyOf(apart),
                List.copyOf(softGaps),
                clearances,
                List.copyOf(findings),
                List.copyOf(against),
                broken(placedOn, others));
    }
}
