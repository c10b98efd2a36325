package axial.planning.solving;

import axial.planning.diary.Prospects;
import axial.planning.diary.Spot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who can't have a place whoever is moved: even when those before them have the earliest days that they can have, the gaps leave no day on which
 * there is a shift for them. Worked out when somebody asks; it stays so for the whole run.
 */
final class Outlook {

    private final Workbench bench;
    private final List<PlannedAppointment> appointments;
    private final @Nullable Days[] days;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, List<Link>> links = new HashMap<>();
    private final BitSet hopeless = new BitSet();

    /** Between which days one could be done, in days since 1970; there is none when the first is after the last. */
    private record Days(int first, int last) {

        boolean areNone() {
            return first > last;
        }

        Days and(int day) {
            return new Days(Math.min(first, day), Math.max(last, day));
        }

        Days after(Days before, Link link) {
            Integer most = link.maxGapDays();
            int latest = most == null ? last : Math.min(last, before.last + most);
            return before.areNone() && link.beforeIsOpen()
                    ? before
                    : new Days(Math.max(first, before.first + link.minGapDays()), latest);
        }
    }

    Outlook(PlanProblem problem) {
        bench = problem.workbench();
        appointments = problem.appointments();
        days = new Days[appointments.size()];
        appointments.forEach(appointment -> indexes.put(appointment.requestId(), appointment.index()));
        problem.links().forEach(link -> links.computeIfAbsent(link.later(), later -> new ArrayList<>())
                .add(link));
    }

    /** Whether it has no place and never will. */
    boolean isHopeless(int index) {
        if (appointments.get(index).original() == null && days(index).areNone()) {
            hopeless.set(index);
        }
        return hopeless.get(index);
    }

    /** How many have been found so far. */
    int hopeless() {
        return hopeless.cardinality();
    }

    private Days days(int index) {
        Days known = days[index];
        if (known == null) {
            known = own(appointments.get(index));
            days[index] = known; // should facts that make no sense put it before itself
            for (Link link : links.getOrDefault(appointments.get(index).requestId(), List.of())) {
                Integer before = indexes.get(link.before());
                known = before == null ? known : known.after(days(before), link);
            }
            days[index] = known;
        }
        return known;
    }

    private Days own(PlannedAppointment appointment) {
        Spot booked = appointment.original();
        if (booked != null && appointment.isPinned()) {
            return new Days(booked.epochDay(), booked.epochDay());
        }
        Prospects prospects = bench.prospects(appointment.index());
        Days own = new Days(prospects.firstDay(), prospects.lastDay());
        return booked == null ? own : own.and(booked.epochDay());
    }
}
