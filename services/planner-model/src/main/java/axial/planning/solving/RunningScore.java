package axial.planning.solving;

import axial.planning.diary.Spot;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * The score, kept up to date spot by spot, for searching quickly. What the constraint streams say is the truth; a test runs both and compares
 * after every move.
 */
public final class RunningScore implements IncrementalScoreCalculator<PlanProblem, HardMediumSoftLongScore> {

    private long clashes;

    @SuppressWarnings("NullAway.Init")
    private Workbench workbench;

    static HardMediumSoftLongScore of(PlanProblem problem) {
        RunningScore score = new RunningScore();
        score.resetWorkingSolution(problem);
        return score.calculateScore();
    }

    @Override
    public void resetWorkingSolution(PlanProblem problem) {
        workbench = problem.workbench();
        workbench.clear();
        clashes = 0;
        for (PlannedAppointment appointment : problem.appointments()) {
            afterVariableChanged(appointment, SpotMove.SPOT);
        }
        workbench.beInStepWith(problem.appointments());
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        PlannedAppointment appointment = (PlannedAppointment) entity;
        Spot spot = workbench.placed(appointment.index());
        if (spot != null) {
            workbench.put(appointment.index(), null);
            clashes -= clashMinutes(spot);
        }
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        PlannedAppointment appointment = (PlannedAppointment) entity;
        Spot spot = appointment.spot();
        if (spot != null) {
            clashes += clashMinutes(spot);
            workbench.put(appointment.index(), spot);
        }
    }

    static long clashMinutes(Spot spot) {
        if (spot.takes().isEmpty()) {
            return 0;
        }
        long minutes = spot.patient().clashMinutes(spot, spot.start(), spot.end());
        for (Spot.Take take : spot.takes()) {
            minutes += take.timeline().clashMinutes(spot, take.start(), take.end());
        }
        return minutes;
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        Balance balance = workbench.balance();
        return HardMediumSoftLongScore.of(balance.hard() - clashes, balance.medium(), balance.soft());
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}
}
