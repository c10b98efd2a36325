package axial.planning.offers;

import axial.planning.diary.Case;
import axial.planning.diary.Diary;
import axial.planning.diary.Prices;
import org.jspecify.annotations.Nullable;

/** Looks into one place for one request. */
final class Inquiry {

    private final Diary diary;
    private final Prices prices;
    private final Case request;

    Inquiry(Diary diary, Prices prices, Case request) {
        this.diary = diary;
        this.prices = prices;
        this.request = request;
    }

    @Nullable
    Obstacle into(Place place) {
        throw new UnsupportedOperationException(diary + " " + prices + request + place);
    }
}
