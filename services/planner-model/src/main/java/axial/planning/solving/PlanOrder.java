package axial.planning.solving;

import axial.planning.rules.Weights;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
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
 * @param scoreCalculations stop after so many; null: no limit. Only with this limit, and without a wall time that strikes first, the same
 *                          facts and seed give the same plan again
 * @param frozenDays        REPAIR leaves booked appointments of so many days from today alone (2: today and tomorrow)
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
        long seed,
        int frozenDays,
        Weights weights) {

    /** FILL places what waits around what is booked; REPAIR may also move what is booked, at a price. */
    public enum Kind {
        FILL,
        REPAIR
    }

    /** @throws IllegalArgumentException when no limit is given, or one isn't positive */
    public PlanOrder {
        if (wallTime == null && scoreCalculations == null) {
            throw new IllegalArgumentException("A plan needs a limit: a wall time or a number of score calculations.");
        }
        if (wallTime != null && (wallTime.isNegative() || wallTime.isZero())) {
            throw new IllegalArgumentException("The wall time is " + wallTime + ". It must be positive.");
        }
        if (scoreCalculations != null && scoreCalculations <= 0) {
            throw new IllegalArgumentException(
                    "The limit of score calculations is " + scoreCalculations + ". It must be positive.");
        }
    }

    /** Place everything that waits, with seed 0 and the standard weights. */
    public static PlanOrder fill(Instant now, Duration wallTime) {
        return new PlanOrder(Kind.FILL, now, null, null, null, null, wallTime, null, 0, 2, Weights.standard());
    }

    /** Find new places for everybody displaced and waiting, with seed 0, today and tomorrow frozen, and the standard weights. */
    public static PlanOrder repair(Instant now, Duration wallTime) {
        return new PlanOrder(Kind.REPAIR, now, null, null, null, null, wallTime, null, 0, 2, Weights.standard());
    }

    public PlanOrder within(@Nullable Set<String> clinics, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new PlanOrder(
                kind, now, clinics, from, to, requestIds, wallTime, scoreCalculations, seed, frozenDays, weights);
    }

    public PlanOrder onlyRequests(Set<String> requestIds) {
        return new PlanOrder(
                kind, now, clinics, from, to, requestIds, wallTime, scoreCalculations, seed, frozenDays, weights);
    }

    public PlanOrder seeded(long seed) {
        return new PlanOrder(
                kind, now, clinics, from, to, requestIds, wallTime, scoreCalculations, seed, frozenDays, weights);
    }

    /** Stops after so many score calculations instead of after a wall time: reproducible. */
    public PlanOrder limitedTo(long scoreCalculations) {
        return new PlanOrder(
                kind, now, clinics, from, to, requestIds, null, scoreCalculations, seed, frozenDays, weights);
    }

    public PlanOrder weighted(Weights weights) {
        return new PlanOrder(
                kind, now, clinics, from, to, requestIds, wallTime, scoreCalculations, seed, frozenDays, weights);
    }
}
