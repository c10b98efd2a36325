package axial.booking.pathway;

import axial.booking.pathway.Finding.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the gaps that rules ask for and turns them into a first and a last day, a due day and links. Where several blocking rules count from the same
 * request, they differ by how well it worked, which nobody knows yet: the shortest gap is certain and is kept, the others are for a person. Deadlines
 * don't depend on that: each of them counts.
 */
final class Gaps {

    private record Asked(Rule rule, Gap gap) {}

    private final RuleBook book;
    private final Limits limits;
    private final SoftGaps soft;
    private final Map<Earlier, List<Asked>> blocking = new LinkedHashMap<>();

    Gaps(RuleBook book, SoftGapCosts costs, Limits limits) {
        this.book = book;
        this.limits = limits;
        soft = new SoftGaps(costs, limits);
    }

    /** Notes what a rule says, counted from the requests it finds. */
    void note(Link link, List<Earlier> found) {
        Rule rule = link.rule();
        Earlier last = found.get(found.size() - 1);
        Gap gap = link.gap(book.procedureOf(last));
        long days = Earlier.days(found);
        if (days < link.count()) {
            limits.say(
                    rule,
                    Decision.TO_CHECK,
                    "To be checked by a person: Axial knows " + days + " of " + link.count() + " earlier days; "
                            + rule.sentence() + ".");
        }
        if (!book.blocks(rule)) {
            soft.note(rule, gap, last);
        } else if (rule.setsADeadline()) {
            counted(found).forEach(first -> keep(new Asked(rule, gap), first, gap.hardMost()));
            due(new Asked(rule, gap), last);
        } else {
            counted(found).forEach(first -> blocking.computeIfAbsent(first, any -> new ArrayList<>())
                    .add(new Asked(rule, link.gap(book.procedureOf(first)))));
        }
    }

    /**
     * Those whose days it keeps: the last that was done and all that are still to come, without those that another of them comes after anyway. Two of
     * different sides don't wait for each other, and what is done on both sides waits for both.
     */
    private static List<Earlier> counted(List<Earlier> found) {
        List<Earlier> counted =
                new ArrayList<>(found.stream().filter(one -> !one.done()).toList());
        Set<UUID> waitedFor = counted.stream()
                .flatMap(one -> one.after().stream())
                .map(After::requestId)
                .collect(Collectors.toSet());
        counted.removeIf(one -> waitedFor.contains(one.requestId()));
        found.stream().filter(Earlier::done).reduce((one, later) -> later).ifPresent(done -> counted.add(0, done));
        return counted;
    }

    /** Keeps what was noted. */
    void settle() {
        blocking.forEach((first, asked) -> {
            asked.sort(Comparator.comparingInt(one -> one.gap().days()));
            Asked certain = asked.get(0);
            keep(certain, first, asked.size() == 1 ? certain.gap().hardMost() : null);
            asked.subList(1, asked.size())
                    .forEach(one -> limits.say(
                            one.rule(),
                            Decision.TO_CHECK,
                            "To be checked by a person: if it applies, " + one.gap() + " " + first + "; "
                                    + one.rule().sentence() + "."));
        });
        soft.settle();
    }

    private void due(Asked asked, Earlier last) {
        LocalDate due = asked.gap().dueAfter(last);
        if (due != null) {
            limits.due(due);
            limits.say(asked.rule(), Decision.APPLIED, "Is due by " + due + ": " + asked.gap() + " " + last + ".");
        }
    }

    private void keep(Asked asked, Earlier first, @Nullable Integer most) {
        Gap gap = asked.gap();
        LocalDate until = first.done() && most != null ? first.earliest().plusDays(most) : null;
        boolean keeps = limits.keep(
                asked.rule(),
                first,
                gap.firstDayAfter(first.atTheEarliest()),
                until,
                gap.after(first, most),
                "It must be " + gap + " " + first + ".");
        limits.say(asked.rule(), Decision.APPLIED, "Is kept " + gap + " " + first + ".");
        if (!keeps) {
            limits.refuse(asked.rule(), "It must be " + gap + " " + first + ".");
        }
    }
}
