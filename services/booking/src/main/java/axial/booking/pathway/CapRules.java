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

    private static final int MONTHS = 12;

    private final RuleBook book;
    private final List<Cap> caps;

    CapRules(RuleBook book) {
        this.book = book;
        caps = book.read("pathway_caps", (row, rule) -> Cap.of(row, rule, book));
    }

    void apply(PlannedCase now, Line line, Limits limits) {
        caps.stream()
                .filter(cap -> book.applies(cap.rule(), now.procedure()))
                .forEach(cap -> apply(now, cap, cap.sessions(now, line, book), limits));
    }

    private void apply(PlannedCase now, Cap cap, List<List<Earlier>> sessions, Limits limits) {
        if (sessions.isEmpty()) {
            return;
        }
        Earlier before = cap.goesOn(now, limits.earliest(), sessions);
        if (before != null) {
            limits.say(cap.rule(), Decision.APPLIED, cap + ": it goes on with the course of " + before + ".");
        } else if (sessions.size() < cap.most()) {
            limits.say(cap.rule(), Decision.APPLIED, cap + "; before it count " + named(sessions) + ".");
        } else if (book.blocks(cap.rule())) {
            keep(cap, last(cap.most(), sessions), limits);
            keepToWhatWasDone(cap, sessions, limits);
        } else {
            warn(cap, last(cap.most(), sessions), limits);
        }
    }

    /** Something that is ahead in line can have its place before what was done meanwhile, and then hides it. */
    private void keepToWhatWasDone(Cap cap, List<List<Earlier>> sessions, Limits limits) {
        List<List<Earlier>> done = sessions.stream()
                .filter(session -> session.stream().allMatch(Earlier::done))
                .toList();
        if (done.size() >= cap.most() && done.size() < sessions.size()) {
            keep(cap, last(cap.most(), done), limits);
        }
    }

    private static List<List<Earlier>> last(int count, List<List<Earlier>> sessions) {
        return sessions.subList(sessions.size() - count, sessions.size());
    }

    /** @param sessions the last N: a place is free again twelve months after the first of them */
    private void keep(Cap cap, List<List<Earlier>> sessions, Limits limits) {
        Earlier first = sessions.get(0).get(0);
        String text =
                text(cap, sessions) + "Another is possible from " + CalendarMonths.after(first.from(), MONTHS) + ".";
        boolean keeps = limits.keep(
                cap.rule(),
                first,
                CalendarMonths.after(first.atTheEarliest(), MONTHS),
                null,
                After.months(first.requestId(), MONTHS, first.day()),
                text);
        limits.say(cap.rule(), Decision.APPLIED, text);
        if (!keeps) {
            limits.refuse(cap.rule(), text);
        }
    }

    private void warn(Cap cap, List<List<Earlier>> sessions, Limits limits) {
        LocalDate free = CalendarMonths.after(sessions.get(0).get(0).from(), MONTHS);
        limits.say(
                cap.rule(),
                limits.earliest().isBefore(free) ? Decision.WARNING : Decision.APPLIED,
                text(cap, sessions) + "Another should not be before " + free + ".");
    }

    private static String text(Cap cap, List<List<Earlier>> sessions) {
        return cap + "; before it count " + named(sessions) + ". ";
    }

    private static String named(List<List<Earlier>> sessions) {
        List<Earlier> all = new ArrayList<>();
        sessions.forEach(all::addAll);
        return all.stream()
                .map(one -> one + (one.day() == null ? " from " : " on ") + one.from())
                .collect(Collectors.joining(", "));
    }

    boolean know(Rule rule) {
        return caps.stream().anyMatch(cap -> cap.rule().equals(rule));
    }
}
