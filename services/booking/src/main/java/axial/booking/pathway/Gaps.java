package axial.booking.pathway;

import axial.booking.pathway.Finding.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the gaps that rules ask for and turns them into a first and a last day and into links. Where several blocking rules count from the same
 * request, they differ by how well it worked, which nobody knows yet: the shortest gap is certain and is kept, the others are for a person.
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

    /** Notes what a rule says, counted from the last of the requests it finds. */
    void note(Link link, List<Earlier> found) {
        Rule rule = link.rule();
        Earlier last = found.get(found.size() - 1);
        Gap gap = link.gap(book.procedureOf(last));
        if (found.size() < link.count()) {
            limits.say(
                    rule,
                    Decision.TO_CHECK,
                    "To be checked by a person: Axial knows " + found.size() + " of " + link.count() + " earlier ones; "
                            + rule.sentence() + ".");
        }
        if (book.blocks(rule)) {
            blocking.computeIfAbsent(last, any -> new ArrayList<>()).add(new Asked(rule, gap));
        } else {
            soft.note(rule, gap, last);
        }
    }

    /** Keeps what was noted. */
    void settle() {
        blocking.forEach((first, asked) -> {
            asked.sort(Comparator.comparingInt(one -> one.gap().least()));
            keep(asked.get(0), first, asked.size() == 1);
            asked.subList(1, asked.size())
                    .forEach(one -> limits.say(
                            one.rule(),
                            Decision.TO_CHECK,
                            "To be checked by a person: if it applies, " + one.gap() + " " + first + "; "
                                    + one.rule().sentence() + "."));
        });
        soft.settle();
    }

    private void keep(Asked asked, Earlier first, boolean alone) {
        Gap gap = asked.gap();
        Integer most = alone ? gap.most() : null;
        LocalDate until = first.done() && most != null ? first.earliest().plusDays(most) : null;
        boolean keeps = limits.narrow(first.earliest().plusDays(gap.least()), until);
        if (!first.done()) {
            keeps &= limits.link(new After(first.requestId(), gap.least(), most));
        }
        limits.say(asked.rule(), Decision.APPLIED, "Is kept " + gap + " " + first + ".");
        if (!keeps) {
            limits.refuse(asked.rule(), "It must be " + gap + " " + first + ".");
        }
    }
}
