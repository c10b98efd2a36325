package axial.booking.request;

/** A request with its clearances. */
record Folder(Request request, Clearances clearances) {

    /** What was cleared and still is when something else is wished for: nothing, when it is another procedure or done another way. */
    Clearances clearancesFor(Wish wish) {
        Wish before = request.wish();
        boolean same =
                before.procedure().equals(wish.procedure()) && before.sitting().equals(wish.sitting());
        return same ? clearances : Clearances.NONE;
    }
}
