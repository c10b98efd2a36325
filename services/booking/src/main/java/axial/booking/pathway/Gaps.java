package axial.booking.pathway;

import axial.booking.pathway.Finding.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the gaps that rules ask for and turns them into a first and a last day and into links. Where several blocking rules count from the same
 * request, they differ by how well it worked, which nobody knows yet: the shortest gap is certain and is kept, the others are for a person.
 */
final class Gaps {

    private final PlannedCase now;
    private final Map<Earlier, List<Rule>> blocking = new LinkedHashMap<>();
    private final Map<UUID, After> links = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> against = new ArrayList<>();
    private LocalDate earliest;
    private @Nullable LocalDate latest;

    Gaps(PlannedCase now) {
        this.now = now;
        earliest = now.earliest();
        latest = now.latest();
        now.after().forEach(this::link);
    }

    /** Notes what a rule says, counted from the last of the requests it finds. */
    void note(Link link, List<Earlier> found, Treatment treatment) {
        if (found.isEmpty()) {
            return;
        }
        Rule rule = link.rule();
        Earlier last = found.get(found.size() - 1);
        if (found.size() < link.count()) {
            findings.add(rule.finding(
                    Decision.TO_CHECK,
                    "To be checked by a person: Axial knows " + found.size() + " of " + link.count() + " earlier ones; "
                            + rule.sentence() + "."));
        }
        if (treatment == Treatment.WARN) {
            findings.add(rule.finding(Decision.WARNING, "Should be " + gap(rule) + " " + name(last) + "."));
        } else {
            blocking.computeIfAbsent(last, any -> new ArrayList<>()).add(rule);
        }
    }

    Verdict verdict() {
        blocking.forEach((first, rules) -> {
            rules.sort(Comparator.comparingInt(Rule::leastGapDays));
            apply(rules.get(0), first, rules.size() == 1);
            rules.subList(1, rules.size())
                    .forEach(rule -> findings.add(rule.finding(
                            Decision.TO_CHECK,
                            "To be checked by a person: if it applies, " + gap(rule) + " " + name(first) + "; "
                                    + rule.sentence() + ".")));
        });
        return new Verdict(earliest, latest, List.copyOf(links.values()), List.copyOf(findings), List.copyOf(against));
    }

    private void apply(Rule rule, Earlier first, boolean alone) {
        Integer maxGap = alone ? rule.maxGapDays() : null;
        LocalDate until = first.done() && maxGap != null ? first.earliest().plusDays(maxGap) : null;
        boolean keeps = narrow(first.earliest().plusDays(rule.leastGapDays()), until);
        if (!first.done()) {
            keeps &= link(new After(first.requestId(), rule.leastGapDays(), maxGap));
        }
        findings.add(rule.finding(Decision.APPLIED, "Is kept " + gap(rule) + " " + name(first) + "."));
        if (!keeps) {
            against.add(rule.finding(
                    Decision.APPLIED,
                    "It must be " + gap(rule) + " " + name(first) + ". That leaves no day from " + earliest + " to "
                            + latest + "."));
        }
    }

    private boolean narrow(LocalDate from, @Nullable LocalDate until) {
        earliest = earliest.isBefore(from) ? from : earliest;
        if (until != null && (latest == null || until.isBefore(latest))) {
            latest = until;
        }
        return latest == null || !earliest.isAfter(latest);
    }

    /** Adds a link or draws one that is there tighter. */
    private boolean link(After link) {
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

    private static String gap(Rule rule) {
        return "at least " + rule.leastGapDays()
                + (rule.maxGapDays() == null ? "" : " and at most " + rule.maxGapDays())
                + " days after";
    }

    private static String name(Earlier earlier) {
        return "request " + earlier.requestId() + " (" + earlier.procedure() + ")";
    }
}
