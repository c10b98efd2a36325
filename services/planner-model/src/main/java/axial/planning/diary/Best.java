package axial.planning.diary;

import java.util.ArrayList;
import java.util.List;

/** The k best places found so far, best first, no two with the same provider and start. */
final class Best {

    private final int wanted;
    private final List<Found> found = new ArrayList<>();

    Best(int wanted) {
        this.wanted = wanted;
    }

    boolean wantsOne() {
        return wanted == 1;
    }

    int wanted() {
        return wanted;
    }

    boolean isFull() {
        return found.size() == wanted;
    }

    /** Whether no place on the day gets in any more that costs at least so much. */
    boolean isBeyond(long price, int epochDay) {
        if (!isFull()) {
            return false;
        }
        Found worst = found.get(wanted - 1);
        return price > worst.price() || (price == worst.price() && epochDay > worst.epochDay());
    }

    void offer(Found place) {
        if (isFull() && !place.beats(found.get(wanted - 1))) {
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isSameTime(place.shift().provider(), place.start())) {
                if (!place.beats(found.get(i))) {
                    return;
                }
                found.remove(i);
                break;
            }
        }
        if (isFull()) {
            found.remove(wanted - 1);
        }
        int at = found.size();
        while (at > 0 && place.beats(found.get(at - 1))) {
            at--;
        }
        found.add(at, place);
    }

    List<Found> all() {
        return found;
    }
}
