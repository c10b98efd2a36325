package axial.planner.plan;

import axial.edge.problem.Problem;
import axial.planning.solving.MoveLimits;
import axial.planning.solving.PlanOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plan this.
 *
 * @param kind                 FILL places what waits around what is booked; REPAIR may also move what is booked, at a price, and proposes up to
 *                             three ways; REBALANCE places nobody and moves what is booked to make the whole better
 * @param clinics              of one network; absent: all that the caller may use
 * @param from                 first day, of the clinic's calendar
 * @param to                   last day, inclusive
 * @param seconds              how long to solve, all alternatives together; absent: 10, of a repair 3
 * @param seed                 absent: 0
 * @param ledgerPosition       the plan must know the ledger up to this booking
 * @param maxMoves             so many booked appointments are moved at most; absent: 20, of a repair as many as it takes
 * @param maxDaysMoved         each by so many days at most; absent: 7, of a repair any
 * @param otherClinics         whether one may move to another clinic; absent: yes
 * @param maxExtraDriveMinutes to a clinic so much further for the patient at most; absent: 15, of a repair any
 */
public record OrderPlan(
        PlanOrder.@NotNull Kind kind,
        @Size(max = 500) @Nullable Set<@Size(max = 60) String> clinics,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable @Min(1) @Max(600) Integer seconds,
        @Nullable Long seed,
        @Nullable @PositiveOrZero Long ledgerPosition,
        @Nullable @PositiveOrZero Integer maxMoves,
        @Nullable @PositiveOrZero Integer maxDaysMoved,
        @Nullable Boolean otherClinics,
        @Nullable @PositiveOrZero Integer maxExtraDriveMinutes) {

    private static final int USUAL = 10;
    private static final int USUAL_REPAIR = 3;

    public OrderPlan {
        clinics = clinics == null || clinics.isEmpty() ? null : clinics;
    }

    /** @throws Problem 400 when the days are the wrong way round, or a fill is told how to move */
    public void requireSense() {
        if (from.isAfter(to)) {
            throw Problem.invalid("from", "The plan would end on " + to + ", before it begins on " + from + ".");
        }
        if (kind == PlanOrder.Kind.FILL) {
            refuse("maxMoves", maxMoves);
            refuse("maxDaysMoved", maxDaysMoved);
            refuse("otherClinics", otherClinics);
            refuse("maxExtraDriveMinutes", maxExtraDriveMinutes);
        }
    }

    private static void refuse(String field, @Nullable Object value) {
        if (value != null) {
            throw Problem.invalid(
                    field, field + " is " + value + ", but a FILL moves nobody. It goes with REPAIR and REBALANCE.");
        }
    }

    int limit() {
        return seconds != null ? seconds : kind == PlanOrder.Kind.REPAIR ? USUAL_REPAIR : USUAL;
    }

    long seedOrZero() {
        return seed == null ? 0 : seed;
    }

    MoveLimits limits() {
        MoveLimits usual = kind == PlanOrder.Kind.REBALANCE ? MoveLimits.USUAL : MoveLimits.NONE;
        return new MoveLimits(
                maxMoves == null ? usual.moves() : maxMoves,
                maxDaysMoved == null ? usual.days() : maxDaysMoved,
                otherClinics == null ? usual.otherClinics() : otherClinics,
                maxExtraDriveMinutes == null ? usual.extraDriveMinutes() : maxExtraDriveMinutes);
    }
}
