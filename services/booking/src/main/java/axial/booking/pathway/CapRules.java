package axial.booking.pathway;

import axial.booking.pathway.Finding.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps yearly caps. Of at most N sessions, each must come twelve months after the one N places ahead of it in line: then each N-th session of
 * the line is a year from the next, so that no twelve months hold more than N, in whichever order they are done in the end. One that was done
 * gives a day; one still to come gives a link, which ledger and planner keep from both ends.
 */
final class CapRules {

    /** Days, with a 29 February among them. */
    private static final int LONGEST_TWELVE_MONTHS = 366;

    private final RuleBook book;
    private final List<Cap> caps;

    CapRules(RuleBook book) {
        this.book = book;
        caps = book.read("pathway_caps", (row, rule) -> Cap.of(row, rule, book));
    }

    void apply(PlannedCase now, Line line, Limits limits) {
        caps.stream()
                .filter(cap -> book.applies(cap.rule(), now.procedure()))
                .forEach(cap -> apply(cap, cap.sessions(now, line, book), limits));
    }

    private void apply(Cap cap, List<List<Earlier>> sessions, Limits limits) {
        if (sessions.isEmpty()) {
            return;
        }
        if (cap.isOfTheCourse(Cap.last(sessions), limits.earliest())) {
            limits.say(
                    cap.rule(), Decision.APPLIED, cap + ": it goes on with the course of " + Cap.last(sessions) + ".");
        } else if (sessions.size() < cap.most()) {
            limits.say(cap.rule(), Decision.APPLIED, cap + "; before it count " + named(sessions) + ".");
        } else {
            keep(cap, sessions.subList(sessions.size() - cap.most(), sessions.size()), limits);
        }
    }

    /** @param sessions the last N: a place is free again twelve months after the first of them */
    private void keep(Cap cap, List<List<Earlier>> sessions, Limits limits) {
        Earlier first = sessions.get(0).get(0);
        LocalDate free = first.earliest().plusMonths(12);
        String text = cap + "; before it count " + named(sessions) + ". ";
        if (!book.blocks(cap.rule())) {
            boolean early = limits.earliest().isBefore(free);
            limits.say(
                    cap.rule(),
                    early ? Decision.WARNING : Decision.APPLIED,
                    text + "Another should not be before " + free + ".");
            return;
        }
        boolean keeps = limits.narrow(free, null);
        if (!first.done()) {
            keeps &= limits.link(new After(first.requestId(), LONGEST_TWELVE_MONTHS, null));
        }
        limits.say(cap.rule(), Decision.APPLIED, text + "Another is possible from " + free + ".");
        if (!keeps) {
            limits.refuse(cap.rule(), text + "Another is possible from " + free + ".");
        }
    }

    private static String named(List<List<Earlier>> sessions) {
        List<Earlier> all = new ArrayList<>();
        sessions.forEach(all::addAll);
        return all.stream()
                .map(one -> one + (one.done() ? " on " : " from ") + one.earliest())
                .collect(Collectors.joining(", "));
    }

    boolean know(Rule rule) {
        return caps.stream().anyMatch(cap -> cap.rule().equals(rule));
    }
}
