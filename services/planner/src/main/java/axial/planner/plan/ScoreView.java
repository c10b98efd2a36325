package axial.planner.plan;

import axial.planning.solving.PlanScore;

/** The three levels, 0 being perfect and less being worse; a better earlier level beats everything later. */
public record ScoreView(long hard, long medium, long soft) {

    static ScoreView of(PlanScore score) {
        return new ScoreView(score.hard(), score.medium(), score.soft());
    }
}
