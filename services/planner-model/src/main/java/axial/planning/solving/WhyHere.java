package axial.planning.solving;

import axial.planning.model.Request;
import axial.planning.rules.Level;
import axial.planning.rules.Reason;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in at most five sentences why somebody gets this place: what it costs, dearest first, then what speaks for it. */
final class WhyHere {

    private static final int MOST = 5;

    private final List<String> sentences = new ArrayList<>();

    private WhyHere() {}

    /**
     * @param costs      of the place, dearest first
     * @param bookedCost what the booked place would cost now; null for somebody who has none
     */
    static List<String> of(PlannedAppointment appointment, List<Reason> costs, @Nullable List<Reason> bookedCost) {
        WhyHere why = new WhyHere();
        if (bookedCost != null) {
            why.addGains(costs, bookedCost);
        }
        costs.stream().filter(reason -> !isOfMoving(reason.rule())).forEach(reason -> why.add(reason.sentence()));
        why.addMerits(appointment, costs);
        return List.copyOf(why.sentences.subList(0, Math.min(MOST, why.sentences.size())));
    }

    private void add(String sentence) {
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    private void addGains(List<Reason> costs, List<Reason> bookedCost) {
        List<Reason> gains = bookedCost.stream()
                .filter(booked -> !isOfMoving(booked.rule()))
                .map(booked -> difference(booked, costs))
                .filter(gain -> gain.price() > 0)
                .sorted(Comparator.comparingLong((Reason gain) -> -gain.price()).thenComparing(Reason::rule))
                .toList();
        gains.forEach(gain -> add(gain.asGain()));
        if (gains.isEmpty()) {
            add("makes room for somebody else");
        }
    }

    private static Reason difference(Reason booked, List<Reason> costs) {
        for (Reason now : costs) {
            boolean comparable =
                    booked.rule() != Rule.CLINIC_LOAD || now.about().equals(booked.about());
            if (now.rule() == booked.rule() && comparable) {
                return new Reason(
                        booked.rule(), booked.price() - now.price(), booked.amount() - now.amount(), booked.about());
            }
        }
        return booked;
    }

    static boolean isOfMoving(Rule rule) {
        return rule.level() == Level.SOFT && rule.name().startsWith("MOVED");
    }

    private void addMerits(PlannedAppointment appointment, List<Reason> costs) {
        Request request = appointment.request();
        if (isFree(Rule.WAITED, costs)) {
            add("on the first possible day");
        }
        if (isFree(Rule.DRIVE, costs) && appointment.theCase().choices().size() > 1) {
            add("at the nearest clinic where it can be done");
        }
        if (request.preferredClinic() != null && isFree(Rule.OTHER_CLINIC, costs)) {
            add("at the preferred clinic");
        }
        if (request.preferredProvider() != null && isFree(Rule.OTHER_PROVIDER, costs)) {
            add("with the preferred provider");
        }
        if (request.preferredWeekdays() != null && isFree(Rule.OTHER_WEEKDAY, costs)) {
            add("on a preferred weekday");
        }
        LocalDate due = request.due();
        if (due != null && isFree(Rule.LATE, costs)) {
            add("by the due date, " + due);
        }
    }

    private static boolean isFree(Rule rule, List<Reason> costs) {
        return costs.stream().noneMatch(reason -> reason.rule() == rule);
    }
}
