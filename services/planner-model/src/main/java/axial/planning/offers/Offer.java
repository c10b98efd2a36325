package axial.planning.offers;

import axial.planning.model.Placement;
import axial.planning.rules.Reason;
import java.time.Instant;
import java.util.List;

/**
 * A place that is free, with its price. There is at most one offer per provider and start: the cheapest room and way.
 *
 * @param end     when the patient leaves (end of recovery)
 * @param price   minutes of inconvenience; the sum of the reasons' prices
 * @param reasons dearest first; empty when nothing speaks against the place
 */
public record Offer(Placement placement, Instant end, long price, List<Reason> reasons) {}
