package axial.planning.solving;

import axial.planning.diary.Spot;
import axial.planning.diary.Workload;
import axial.planning.model.Provider;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * The score, kept up to date spot by spot, for searching quickly. What the constraint streams say is the truth; a test runs both and compares
 * after every move. Rules that a proposed spot can't break by the way it is found (capability, credential, window ...) are theirs alone.
 */
public final class RunningScore implements IncrementalScoreCalculator<PlanProblem, HardMediumSoftLongScore> {

    private long hard;
    private long medium;
    private long soft;
    private long moved;
    private final Workload workload = new Workload();

    @SuppressWarnings("NullAway.Init")
    private Workbench workbench;

    @SuppressWarnings("NullAway.Init")
    private LinkedDays links;

    @SuppressWarnings("NullAway.Init")
    private Weights weights;

    private MoveLimits limits = MoveLimits.NONE;

    @Override
    public void resetWorkingSolution(PlanProblem problem) {
        workbench = problem.workbench();
        links = new LinkedDays(workbench.diary());
        weights = problem.premises().weights();
        limits = problem.premises().limits();
        workbench.follow(problem.appointments());
        hard = 0;
        medium = 0;
        soft = 0;
        moved = 0;
        for (PlannedAppointment appointment : problem.appointments()) {
            workbench.put(appointment.index(), null);
        }
        for (PlannedAppointment appointment : problem.appointments()) {
            afterVariableChanged(appointment, SpotMove.SPOT);
        }
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        PlannedAppointment appointment = (PlannedAppointment) entity;
        Spot spot = workbench.placed(appointment.index());
        unary(appointment, -1);
        if (spot != null) {
            around(spot, -1);
            workbench.put(appointment.index(), null);
            around(spot, 1);
            hard += clashMinutes(spot);
        }
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        PlannedAppointment appointment = (PlannedAppointment) entity;
        Spot spot = appointment.spot();
        unary(appointment, 1);
        if (spot != null) {
            hard -= clashMinutes(spot);
            around(spot, -1);
            workbench.put(appointment.index(), spot);
            around(spot, 1);
        }
    }

    /** What the appointment costs by itself. */
    private void unary(PlannedAppointment appointment, int sign) {
        if (appointment.spot() == null) {
            if (appointment.original() != null) {
                hard -= sign;
            } else {
                medium -= sign * (long) appointment.request().priority().urgency() * weights.of(Rule.UNPLACED);
                if (appointment.request().displaced()) {
                    medium -= sign * (long) weights.of(Rule.DISPLACED_UNPLACED);
                }
            }
        }
        moved += appointment.isMoved() ? sign : 0;
        soft -= sign * appointment.standingPrice();
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

    /** What depends on the spot's neighbours, as they stand: idle time, load, daily limits, gaps. */
    private void around(Spot spot, int sign) {
        soft -= sign * (long) weights.of(Rule.CLINIC_LOAD) * spot.clinic().overload(spot.epochDay());
        idle(spot, sign);
        limits(spot, sign);
        hard -= sign * links.daysWrong(spot.requestId());
    }

    private void idle(Spot spot, int sign) {
        Spot.Take take = spot.take(ResourceKind.PROVIDER);
        if (take != null) {
            take.timeline().workload(spot.clinic(), spot.epochDay(), workload);
            soft -= sign * (long) weights.of(Rule.IDLE) * workload.idle();
        }
    }

    private void limits(Spot spot, int sign) {
        Spot.Take take = spot.take(ResourceKind.PROVIDER);
        Provider provider = take == null ? null : take.timeline().provider();
        if (take == null || provider == null) {
            return;
        }
        take.timeline().workload(spot.clinic(), spot.epochDay(), workload);
        if (provider.proceduresPerDay() != null) {
            hard -= sign * (long) workload.excessProcedures(provider.proceduresPerDay());
        }
        if (provider.minutesPerDay() != null) {
            hard -= sign * (long) workload.excessMinutes(provider.minutesPerDay());
        }
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return HardMediumSoftLongScore.of(hard - limits.excess(moved), medium, soft);
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
