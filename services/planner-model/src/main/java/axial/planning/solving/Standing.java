package axial.planning.solving;

import java.util.List;

/**
 * How the part of a network that a plan may change stands: as it is booked, or as planned.
 *
 * @param score      by the weights of the order
 * @param costs      only rules that cost something, hard to soft
 * @param loads      of every clinic with open rooms, by code
 * @param placed     requests with a place, booked or proposed
 * @param daysWaited by these, from the first day they could be done (or today) to their place
 * @param daysLate   by these, after their due day
 */
public record Standing(
        PlanScore score, List<RuleCost> costs, List<ClinicLoad> loads, int placed, long daysWaited, long daysLate) {

    public Standing {
        costs = List.copyOf(costs);
        loads = List.copyOf(loads);
    }
}
