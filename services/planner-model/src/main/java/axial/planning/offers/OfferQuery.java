package axial.planning.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question for places.
 *
 * @param requestId   a request that the diary knows
 * @param count       how many places are wanted, 1 to 200
 * @param now         nothing starts before it; days waited count from its day or the earliest day, whichever is later
 * @param from        only from this day of the clinic's calendar; null: no limit
 * @param to          only until this day, inclusive; null: no limit
 * @param clinics     only these; null: all
 * @param providerIds only these; null: all
 */
public record OfferQuery(
        String requestId,
        int count,
        Instant now,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Set<String> clinics,
        @Nullable Set<String> providerIds) {

    public static OfferQuery best(String requestId, int count, Instant now) {
        return new OfferQuery(requestId, count, now, null, null, null, null);
    }
}
