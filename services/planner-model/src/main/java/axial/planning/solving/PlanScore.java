package axial.planning.solving;

/** The three levels, 0 being perfect and less being worse. A plan with {@code hard < 0} is never to be published. */
public record PlanScore(long hard, long medium, long soft) {}
