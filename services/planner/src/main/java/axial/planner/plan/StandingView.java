package axial.planner.plan;

import axial.planning.solving.ClinicLoad;
import axial.planning.solving.Standing;
import java.util.List;

/**
 * How the part of the network that a plan may change stands.
 *
 * @param costs      what each rule costs; rules that cost nothing are left out
 * @param loads      by clinic, over the days of the plan
 * @param placed     requests with a place, booked or proposed
 * @param daysWaited by these, from the first day they could be done (or today) to their place
 * @param daysLate   by these, after their due day
 */
public record StandingView(
        ScoreView score, List<RuleCostView> costs, List<LoadView> loads, int placed, long daysWaited, long daysLate) {

    /**
     * How full a clinic is.
     *
     * @param percent     of the open room minutes that are used
     * @param idleMinutes of its providers, between the first and the last procedure of each day
     * @param fullDays    with more than 80 % used
     */
    public record LoadView(
            String clinic, int openMinutes, int usedMinutes, int percent, int idleMinutes, int fullDays) {

        static LoadView of(ClinicLoad load) {
            int percent = (int) Math.round(load.share() * 100);
            return new LoadView(
                    load.clinic(),
                    load.openMinutes(),
                    load.usedMinutes(),
                    percent,
                    load.idleMinutes(),
                    load.fullDays());
        }
    }

    static StandingView of(Standing standing) {
        return new StandingView(
                ScoreView.of(standing.score()),
                standing.costs().stream().map(RuleCostView::of).toList(),
                standing.loads().stream().map(LoadView::of).toList(),
                standing.placed(),
                standing.daysWaited(),
                standing.daysLate());
    }
}
