package axial.planner.difference;

import axial.planner.plan.Before;
import axial.planner.plan.MoveView;
import java.time.Instant;

/** Where somebody is in a plan. @param planned false: booked there, and the plan leaves it so */
public record PlaceView(
        Instant start,
        String clinic,
        String roomId,
        String roomCode,
        String providerId,
        String providerName,
        boolean planned) {

    static PlaceView of(MoveView move) {
        return new PlaceView(
                move.start(),
                move.clinic(),
                move.roomId(),
                move.roomCode(),
                move.providerId(),
                move.providerName(),
                true);
    }

    static PlaceView of(Before booked) {
        return new PlaceView(
                booked.start(),
                booked.clinic(),
                booked.roomId(),
                booked.roomCode(),
                booked.providerId(),
                booked.providerName(),
                false);
    }
}
