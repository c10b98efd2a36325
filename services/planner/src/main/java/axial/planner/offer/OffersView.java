package axial.planner.offer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best places, cheapest first.
 *
 * @param asOf           the moment of the answer
 * @param ledgerPosition the highest position of booking's ledger the answer knows
 * @param none           why there are none; null when there are some
 */
public record OffersView(
        Instant asOf,
        long ledgerPosition,
        List<OfferView> offers,
        @Nullable ObstacleView none) {}
