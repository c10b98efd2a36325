package axial.planner.offer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where could this request go?
 *
 * @param clinics        only these; absent: all that the caller may use
 * @param from           only from this day of the clinic's calendar
 * @param to             only until this day, inclusive
 * @param limit          how many places at most; absent: 20
 * @param perProviderDay how many of them may lie on one day of one provider; absent: any number
 * @param ledgerPosition the answer must know the ledger up to this booking
 */
public record AskForOffers(
        @NotNull UUID requestId,
        @Size(max = 500) @Nullable Set<@Size(max = 60) String> clinics,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID providerId,
        @Nullable @Min(1) @Max(200) Integer limit,
        @Nullable @Min(1) @Max(200) Integer perProviderDay,
        @Nullable @PositiveOrZero Long ledgerPosition) {

    private static final int USUAL = 20;

    public AskForOffers {
        clinics = clinics == null || clinics.isEmpty() ? null : clinics;
    }

    int count() {
        return limit == null ? USUAL : limit;
    }

    int perDay() {
        return perProviderDay == null ? count() : perProviderDay;
    }
}
