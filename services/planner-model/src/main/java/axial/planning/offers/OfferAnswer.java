package axial.planning.offers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param offers cheapest first, then earliest
 * @param none   why there are no offers at all; null when there are some
 */
public record OfferAnswer(List<Offer> offers, @Nullable Obstacle none) {}
