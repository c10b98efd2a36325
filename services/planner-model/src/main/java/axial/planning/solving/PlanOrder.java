package axial.planning.solving;

import axial.planning.rules.Weights;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is to be planned, for which part of the network, and for how long.
 *
 * @param now               nothing new starts before it
 * @param clinics           place (and move) only at these clinics; null: all
 * @param from              place only from this day; null: no limit
 * @param to                place only until this day, inclusive; null: no limit
 * @param requestIds        place only these requests; null: all that wait
 * @param wallTime          stop after this long; null: no limit (then scoreCalculations must be given)
 * @param scoreCalculations stop after so many moves thought of; null: no limit. Only with this limit, and without a wall time that strikes
 *                          first, the same facts and seed give the same plan again
 * @param pace              of a run that a clock paced and that is to be made again; null: the limits pace the search
 * @param frozenDays        booked appointments of so many days from today stay (2: today and tomorrow), and none is moved into them
 * @param limits            how far booked appointments may be moved
 * @param aim               what the search leans to
 * @param weights           what the plan is billed by
 */
public record PlanOrder(
        Kind kind,
        Instant now,
        @Nullable Set<String> clinics,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Set<String> requestIds,
        @Nullable Duration wallTime,
        @Nullable Long scoreCalculations,
        @Nullable Pace pace,
        long seed,
        int frozenDays,
        MoveLimits limits,
        Aim aim,
        Weights weights) {

    /** What may be done to the ledger. */
    public enum Kind {
        /** Places what waits around what is booked, and moves nobody. */
        FILL,
        /** Places the displaced first, then what waits; may also move what is booked, at a price. */
        REPAIR,
        /** Places nobody; moves what is booked from day to day within its limits, so that the whole gets better. */
        REBALANCE;

        boolean movesBooked() {
            return this != FILL;
        }

        boolean placesWaiting() {
            return this != REBALANCE;
        }
    }

    /** @throws IllegalArgumentException when no limit is given, or one isn't positive */
    public PlanOrder {
        if (wallTime == null && scoreCalculations == null) {
            throw new IllegalArgumentException("A plan needs a limit: a wall time or a number of score calculations.");
        }
        if (wallTime != null && (wallTime.isNegative() || wallTime.isZero())) {
            throw new IllegalArgumentException("The wall time is " + wallTime + ". It must be positive.");
        }
        if (scoreCalculations != null && scoreCalculations <= 0 && pace == null) {
            throw new IllegalArgumentException(
                    "The limit of score calculations is " + scoreCalculations + ". It must be positive.");
        }
    }

    /** Place everything that waits, with seed 0 and the standard weights. */
    public static PlanOrder fill(Instant now, Duration wallTime) {
        return of(Kind.FILL, now, wallTime, MoveLimits.NONE, Weights.standard());
    }

    /** Find new places for everybody displaced and waiting, with seed 0, today and tomorrow frozen, and the standard weights. */
    public static PlanOrder repair(Instant now, Duration wallTime) {
        return of(Kind.REPAIR, now, wallTime, MoveLimits.NONE, Weights.standard());
    }

    /** Move booked appointments within the usual limits, with seed 0, today and tomorrow frozen, while nobody has been told. */
    public static PlanOrder rebalance(Instant now, Duration wallTime) {
        return of(Kind.REBALANCE, now, wallTime, MoveLimits.USUAL, Weights.untold());
    }

    private static PlanOrder of(Kind kind, Instant now, Duration wallTime, MoveLimits limits, Weights weights) {
        return new PlanOrder(
                kind, now, null, null, null, null, wallTime, null, null, 0, 2, limits, Aim.CHEAPEST, weights);
    }

    public PlanOrder within(@Nullable Set<String> clinics, @Nullable LocalDate from, @Nullable LocalDate to) {
        return with(draft -> {
            draft.clinics = clinics;
            draft.from = from;
            draft.to = to;
        });
    }

    public PlanOrder onlyRequests(Set<String> requestIds) {
        return with(draft -> draft.requestIds = requestIds);
    }

    public PlanOrder seeded(long seed) {
        return with(draft -> draft.seed = seed);
    }

    /** Stops after so many score calculations instead of after a wall time: reproducible. */
    public PlanOrder limitedTo(long scoreCalculations) {
        return with(draft -> {
            draft.wallTime = null;
            draft.scoreCalculations = scoreCalculations;
        });
    }

    /** Gives the plan that came out of this order once more, from the same facts. */
    public PlanOrder again(long scoreCalculations, Pace pace) {
        return with(draft -> {
            draft.wallTime = null;
            draft.scoreCalculations = scoreCalculations;
            draft.pace = pace;
        });
    }

    /** Gets only a part of the time and of the score calculations, at least one. */
    PlanOrder oneOf(int parts) {
        return with(draft -> {
            draft.wallTime = wallTime == null ? null : wallTime.dividedBy(parts).plusNanos(1);
            draft.scoreCalculations = scoreCalculations == null ? null : Math.max(1, scoreCalculations / parts);
        });
    }

    public PlanOrder weighted(Weights weights) {
        return with(draft -> draft.weights = weights);
    }

    public PlanOrder moving(MoveLimits limits) {
        return with(draft -> draft.limits = limits);
    }

    public PlanOrder aimingAt(Aim aim) {
        return with(draft -> draft.aim = aim);
    }

    private PlanOrder with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.order(this);
    }

    /** What can be changed of an order. */
    private static final class Draft {
        private @Nullable Set<String> clinics;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable Set<String> requestIds;
        private @Nullable Duration wallTime;
        private @Nullable Long scoreCalculations;
        private @Nullable Pace pace;
        private long seed;
        private MoveLimits limits;
        private Aim aim;
        private Weights weights;

        Draft(PlanOrder order) {
            clinics = order.clinics;
            from = order.from;
            to = order.to;
            requestIds = order.requestIds;
            wallTime = order.wallTime;
            scoreCalculations = order.scoreCalculations;
            pace = order.pace;
            seed = order.seed;
            limits = order.limits;
            aim = order.aim;
            weights = order.weights;
        }

        PlanOrder order(PlanOrder base) {
            return new PlanOrder(
                    base.kind,
                    base.now,
                    clinics,
                    from,
                    to,
                    requestIds,
                    wallTime,
                    scoreCalculations,
                    pace,
                    seed,
                    base.frozenDays,
                    limits,
                    aim,
                    weights);
        }
    }
}
