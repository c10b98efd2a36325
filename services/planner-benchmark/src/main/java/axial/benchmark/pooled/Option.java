package axial.benchmark.pooled;

import axial.planning.model.Alternative;
import java.util.List;

/**
 * One way of doing a request in one session and one pool of rooms.
 *
 * @param way     index into the alternatives of the request
 * @param devices one pool for each device needed
 * @param chair   recovers in a chair or a bay; false: in a bay
 * @param starts  when the patient may enter the room if nothing else is placed: minutes since 1970, rising, never empty
 * @param price   what it costs apart from idle time and load
 */
public record Option(
        int request,
        int way,
        Alternative alternative,
        Shift shift,
        Pool rooms,
        List<Pool> devices,
        boolean chair,
        int[] starts,
        int price) {

    public int begin(int start) {
        return start + alternative.setupMinutes();
    }

    /** End of the procedure. */
    public int done(int start) {
        return begin(start) + alternative.procedureMinutes();
    }

    public int first() {
        return starts[0];
    }

    public int last() {
        return starts[starts.length - 1];
    }
}
