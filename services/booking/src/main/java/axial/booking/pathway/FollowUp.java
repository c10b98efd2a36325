package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a procedure owes: a row of {@code pathway_follow_ups.csv}. Each follow-up belongs to one procedure before it, the first that has none yet.
 *
 * @param after what owes it
 * @param owes what it owes
 */
public record FollowUp(Rule rule, Codes after, Codes owes) {

    static FollowUp of(Cells cells, Rule rule) {
        return new FollowUp(rule, Codes.of(cells, "after"), Codes.of(cells, "owes"));
    }

    public boolean isOwedBy(Procedure procedure) {
        return after.name(procedure);
    }

    /** Whether a procedure is what is owed. */
    public boolean isPaidBy(Procedure procedure) {
        return owes.name(procedure);
    }

    /** For messages. */
    public String names() {
        return String.join(" or ", owes.tokens());
    }

    /** Says of what owes it when nobody has asked for it yet. */
    void apply(PlannedCase now, Collection<Earlier> others, RuleBook book, Limits limits) {
        boolean asked = others.stream()
                .anyMatch(other -> !other.done()
                        && isPaidBy(book.procedureOf(other))
                        && belongsTo(now.requestId(), other.after()));
        if (!asked) {
            limits.say(
                    rule,
                    Finding.Decision.TO_CHECK,
                    "To be seen to by a person: it owes " + names()
                            + ", which nobody has asked for; it isn't confirmed before that has a place.");
        }
    }

    /** Whether a follow-up with these links belongs to a request. */
    public static boolean belongsTo(UUID requestId, List<After> links) {
        return links.stream().anyMatch(link -> link.requestId().equals(requestId));
    }

    /** The first of those that owe it and that no other follow-up belongs to; empty: there is none. */
    List<Earlier> unpaid(List<Earlier> owing, List<Earlier> otherFollowUps) {
        Set<UUID> paid = new HashSet<>();
        List<Earlier> inOrder = new ArrayList<>(otherFollowUps);
        inOrder.sort(Comparator.comparing(Earlier::from));
        inOrder.forEach(one -> paid.addAll(paidBy(one, owing, paid)));
        return owing.stream()
                .filter(one -> !paid.contains(one.requestId()))
                .limit(1)
                .toList();
    }

    private static Set<UUID> paidBy(Earlier followUp, List<Earlier> owing, Set<UUID> paid) {
        LocalDate day = followUp.earliest();
        Set<UUID> all = new HashSet<>();
        if (followUp.done()) {
            owing.stream()
                    .filter(one -> one.done() && !one.earliest().isAfter(day) && !paid.contains(one.requestId()))
                    .reduce((one, later) -> later)
                    .ifPresent(one -> all.add(one.requestId()));
        } else {
            followUp.after().forEach(link -> all.add(link.requestId()));
        }
        return all;
    }
}
