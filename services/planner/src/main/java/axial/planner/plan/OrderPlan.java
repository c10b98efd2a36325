package axial.planner.plan;

import axial.planning.solving.PlanOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plan this.
 *
 * @param kind           FILL places what waits around what is booked; REPAIR may also move what is booked, at a price
 * @param clinics        of one network; absent: all that the caller may use
 * @param from           first day, of the clinic's calendar
 * @param to             last day, inclusive
 * @param seconds        how long to solve; absent: 10
 * @param seed           absent: 0
 * @param ledgerPosition the plan must know the ledger up to this booking
 */
public record OrderPlan(
        PlanOrder.@NotNull Kind kind,
        @Nullable Set<String> clinics,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable @Min(1) @Max(600) Integer seconds,
        @Nullable Long seed,
        @Nullable @PositiveOrZero Long ledgerPosition) {

    private static final int USUAL = 10;

    public OrderPlan {
        clinics = clinics == null || clinics.isEmpty() ? null : clinics;
    }

    int limit() {
        return seconds == null ? USUAL : seconds;
    }

    long seedOrZero() {
        return seed == null ? 0 : seed;
    }
}
