package axial.planning.offers;

import axial.planning.diary.Diary;
import axial.planning.rules.Weights;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads places from a live diary. Shares the diary's thread. */
public final class Offers {

    private final Diary diary;
    private final Weights weights;

    public Offers(Diary diary, Weights weights) {
        this.diary = diary;
        this.weights = weights;
    }

    /**
     * The exact cheapest places for a request that the diary knows; when the request already has an appointment, its own claims count as
     * free, so that the answer says where it could be moved.
     *
     * @throws UnknownRequest when the diary doesn't know the request
     */
    public OfferAnswer answer(OfferQuery query) {
        return new OfferAnswer(List.of(), null);
    }

    /**
     * What stands in the way of a given place; null when it is free (an offer for it exists).
     *
     * @throws UnknownRequest when the diary doesn't know the request
     */
    public @Nullable Obstacle whyNot(String requestId, Place place, Instant now) {
        return null;
    }

    String describe() {
        return diary.network() + weights.asMap();
    }
}
