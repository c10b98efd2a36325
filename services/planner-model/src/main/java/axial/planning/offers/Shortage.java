package axial.planning.offers;

import axial.planning.diary.Case;
import axial.planning.diary.Diary;
import axial.planning.diary.Prices;
import axial.planning.diary.Scope;
import axial.planning.model.Request;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.util.List;

/** Says why a request has no place at all: the first requirement that nothing meets. */
public final class Shortage {

    private final Diary diary;
    private final Prices prices;

    public Shortage(Diary diary, Prices prices) {
        this.diary = diary;
        this.prices = prices;
    }

    public Obstacle of(Case request, Scope scope) {
        Request fact = request.request();
        if (request.linkedDays(diary) == null) {
            return obstacle(Rule.PREDECESSOR, "The request it must follow has no place yet.");
        }
        if (request.latest() < prices.today()) {
            return obstacle(Rule.WINDOW, "Its latest day, " + fact.latest() + ", has passed.");
        }
        if (request.choices().isEmpty()) {
            return obstacle(Rule.ROOM_CAPABILITY, "No allowed clinic has the rooms, devices and bays it needs.");
        }
        return obstacle(
                Rule.UNPLACED,
                "Every place from " + LocalDate.ofEpochDay(Math.max(request.earliest(), scope.firstDay()))
                        + " on is taken, or nobody who may do it is there.");
    }

    private static Obstacle obstacle(Rule rule, String sentence) {
        return new Obstacle(rule, sentence, List.of(), List.of());
    }
}
