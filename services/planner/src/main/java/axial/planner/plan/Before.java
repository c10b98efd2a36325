package axial.planner.plan;

import axial.planning.model.Placement;
import java.time.Instant;

/** Where an appointment was booked before a plan moves it. */
public record Before(
        Instant start, String clinic, String roomId, String roomCode, String providerId, String providerName) {

    static Before of(Placement place, Legend legend) {
        return new Before(
                place.start(),
                place.clinic(),
                place.roomId(),
                legend.name(place.roomId()),
                place.providerId(),
                legend.name(place.providerId()));
    }
}
