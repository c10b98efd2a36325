package axial.planning.offers;

import axial.planning.diary.Blink;
import axial.planning.diary.Case;
import axial.planning.diary.Days;
import axial.planning.diary.Diary;
import axial.planning.diary.Finder;
import axial.planning.diary.Found;
import axial.planning.diary.Minutes;
import axial.planning.diary.PriceTag;
import axial.planning.diary.Prices;
import axial.planning.diary.Scope;
import axial.planning.diary.Spot;
import axial.planning.rules.Weights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
        Case request = known(query.requestId());
        Prices prices = Prices.at(query.now(), diary, weights);
        Scope scope = new Scope(
                query.from() == null ? -Case.NEVER : Days.of(query.from()),
                query.to() == null ? Case.NEVER : Days.of(query.to()),
                query.clinics(),
                query.providerIds());
        return withoutItsOwnPlace(query.requestId(), () -> answer(request, scope, prices, query.count()));
    }

    private OfferAnswer answer(Case request, Scope scope, Prices prices, int count) {
        Finder finder = new Finder(diary, prices);
        List<Offer> offers = new ArrayList<>();
        for (Found found : finder.best(request, scope, Math.min(Math.max(count, 1), 200), Blink.NEVER)) {
            Spot spot = finder.spot(found);
            offers.add(new Offer(spot.placement(), Minutes.at(spot.end()), found.price(), PriceTag.of(found, prices)));
        }
        return new OfferAnswer(offers, offers.isEmpty() ? new Shortage(diary, prices).of(request, scope) : null);
    }

    /**
     * What stands in the way of a given place; null when it is free (an offer for it exists).
     *
     * @throws UnknownRequest when the diary doesn't know the request
     */
    public @Nullable Obstacle whyNot(String requestId, Place place, Instant now) {
        Case request = known(requestId);
        Prices prices = Prices.at(now, diary, weights);
        return withoutItsOwnPlace(requestId, () -> new Inquiry(diary, prices, request).into(place));
    }

    private Case known(String requestId) {
        Case request = diary.caseOf(requestId);
        if (request == null) {
            throw new UnknownRequest(requestId);
        }
        return request;
    }

    private <T> T withoutItsOwnPlace(String requestId, Supplier<T> question) {
        List<Spot> own = List.copyOf(diary.spotsOf(requestId));
        own.forEach(diary::vacate);
        try {
            return question.get();
        } finally {
            own.forEach(diary::occupy);
        }
    }
}
