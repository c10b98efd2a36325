package axial.booking.request;

import axial.booking.catalogue.Needs;
import java.util.Map;
import java.util.UUID;

/** A request with its clearances. */
record Folder(Request request, Clearances clearances) {

    /** @param known the clearances of several requests */
    static Folder of(Request request, Map<UUID, Clearances> known) {
        return new Folder(request, known.getOrDefault(request.requestId(), Clearances.NONE));
    }

    /**
     * What was cleared and still is when something else is wished for: nothing, when it is another procedure, or done another way or elsewhere.
     *
     * @param needs what the wish needs
     */
    Clearances clearancesFor(Wish wish, Needs needs) {
        Wish before = request.wish();
        boolean same = before.procedure().equals(wish.procedure())
                && before.sitting().equals(wish.sitting())
                && needs.site() == request.needs().site();
        return same ? clearances : Clearances.NONE;
    }
}
