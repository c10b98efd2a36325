package axial.planning.solving;

import axial.planning.diary.Diary;
import axial.planning.diary.Spot;
import axial.planning.diary.Timeline;
import axial.planning.diary.Workload;
import axial.planning.model.Provider;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of the plan on the workbench, kept up to date place by place. Clashes aren't counted: a place is taken only where nothing is in the
 * way. Rules that a proposed place can't break by the way it is found (capability, credential, window ...) aren't either.
 */
final class Balance {

    /** Everything that it counts. */
    record Reading(long hard, long medium, long soft, long moved) {}

    private final Diary diary;
    private final Weights weights;
    private final MoveLimits limits;
    private final LinkedDays links;
    private final SoftDistances distances;
    private long hard;
    private long medium;
    private long soft;
    private long moved;

    /** @param appointments whose places it will count */
    Balance(Diary diary, Weights weights, MoveLimits limits, List<PlannedAppointment> appointments) {
        this.diary = diary;
        this.weights = weights;
        this.limits = limits;
        links = new LinkedDays(diary);
        distances = new SoftDistances(diary, appointments);
    }

    long hard() {
        return hard - limits.excess(moved);
    }

    long medium() {
        return medium;
    }

    long soft() {
        return soft;
    }

    /** How it stands, to come back to. */
    Reading read() {
        return new Reading(hard, medium, soft, moved);
    }

    /** The diary has been put back to what it was then. */
    void reset(Reading then) {
        hard = then.hard;
        medium = then.medium;
        soft = then.soft;
        moved = then.moved;
    }

    /** Counts anew, from a diary that holds none of their places. */
    void begin(Iterable<PlannedAppointment> appointments) {
        hard = 0;
        medium = 0;
        soft = 0;
        moved = 0;
        for (PlannedAppointment appointment : appointments) {
            missing(appointment, 1);
        }
    }

    /** The appointment gives its place back. */
    void vacate(PlannedAppointment appointment, Spot spot) {
        soft += appointment.standingPrice(spot);
        moved -= appointment.isMovedTo(spot) ? 1 : 0;
        missing(appointment, 1);
        around(appointment, spot, -1);
        diary.vacate(spot);
        around(appointment, spot, 1);
    }

    /** The appointment takes a place. */
    void occupy(PlannedAppointment appointment, Spot spot) {
        soft -= appointment.standingPrice(spot);
        moved += appointment.isMovedTo(spot) ? 1 : 0;
        missing(appointment, -1);
        around(appointment, spot, -1);
        diary.occupy(spot);
        around(appointment, spot, 1);
    }

    private void missing(PlannedAppointment appointment, int sign) {
        if (appointment.original() == null) {
            medium -= sign * appointment.missingPrice();
        } else {
            hard -= sign;
        }
    }

    /** What depends on the place's neighbours, as they stand: load, idle time, daily limits, gaps and distances. */
    private void around(PlannedAppointment appointment, Spot spot, int sign) {
        soft -= sign * (long) weights.of(Rule.CLINIC_LOAD) * spot.clinic().overload(spot.epochDay());
        Spot.Take take = spot.take(ResourceKind.PROVIDER);
        if (take != null) {
            Timeline provider = take.timeline();
            Workload workload = provider.workload(spot.clinic(), spot.epochDay());
            soft -= sign * (long) weights.of(Rule.IDLE) * workload.idle();
            limits(provider.provider(), workload, sign);
        }
        if (appointment.isLinked()) {
            hard -= sign * links.daysWrong(spot.requestId());
        }
        if (appointment.isSoftlyLinked()) {
            soft -= sign * weights.of(Rule.SOFT_GAP) * distances.cost(spot.requestId());
        }
    }

    private void limits(@Nullable Provider provider, Workload workload, int sign) {
        if (provider == null) {
            return;
        }
        if (provider.proceduresPerDay() != null) {
            hard -= sign * (long) workload.excessProcedures(provider.proceduresPerDay());
        }
        if (provider.minutesPerDay() != null) {
            hard -= sign * (long) workload.excessMinutes(provider.minutesPerDay());
        }
    }
}
