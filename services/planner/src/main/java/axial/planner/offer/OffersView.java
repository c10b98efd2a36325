package axial.planner.offer;

import axial.planner.intake.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best places, cheapest first.
 *
 * @param asOf           the moment of the answer
 * @param ledgerPosition the highest position of booking's ledger the answer knows
 * @param procedure      what the request asks for
 * @param levels         null when booking didn't say, like the side
 * @param none           why there are none; null when there are some
 */
public record OffersView(
        Instant asOf,
        long ledgerPosition,
        @Nullable String procedure,
        @Nullable Integer levels,
        @Nullable Side side,
        List<OfferView> offers,
        @Nullable ObstacleView none) {}
