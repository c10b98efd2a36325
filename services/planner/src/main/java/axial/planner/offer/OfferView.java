package axial.planner.offer;

import axial.planner.intake.Directory;
import axial.planning.model.Placement;
import axial.planning.offers.Offer;
import axial.planning.rules.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A free place.
 *
 * @param start       patient in the room
 * @param end         when the patient leaves
 * @param alternative position, from 0, in the request's ways of doing it
 * @param price       minutes of inconvenience; the sum of the components
 * @param components  the parts of the price, dearest first
 * @param reasons     the same in sentences
 */
public record OfferView(
        Instant start,
        Instant end,
        String clinic,
        String roomId,
        String roomCode,
        String providerId,
        String providerName,
        List<String> deviceIds,
        List<String> deviceCodes,
        @Nullable String bayId,
        @Nullable String bayCode,
        int alternative,
        long price,
        List<Component> components,
        List<String> reasons) {

    /** A part of the price. @param what the rule's id @param minutes of inconvenience; negative when the place mends something */
    public record Component(String what, long minutes) {
        public static Component of(Reason reason) {
            return new Component(reason.rule().name(), reason.price());
        }
    }

    static OfferView of(Offer offer, Directory names) {
        Placement place = offer.placement();
        return new OfferView(
                place.start(),
                offer.end(),
                place.clinic(),
                place.roomId(),
                names.code(place.roomId()),
                place.providerId(),
                names.providerName(place.providerId()),
                place.deviceIds(),
                place.deviceIds().stream().map(names::code).toList(),
                place.bayId(),
                place.bayId() == null ? null : names.code(place.bayId()),
                place.alternative(),
                offer.price(),
                offer.reasons().stream().map(Component::of).toList(),
                offer.reasons().stream().map(Reason::sentence).toList());
    }
}
