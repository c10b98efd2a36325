package axial.planning.diary;

/** One shift in which a request could be done, with the cheapest place in it as it was last worked out. */
final class Prospect implements ShiftSearch.Finds {

    final Choice choice;
    final Way way;
    final Shift shift;
    final Day day;
    final long standing;
    final long least;
    private final int minutes;
    private long leastIdleOf = Long.MIN_VALUE;
    private int leastIdle;
    private int room;
    private int start;
    private long price;
    private long off;
    private int idle;
    private int overload;

    /**
     * @param standing  the price of its first room without what depends on the neighbours
     * @param least     what a place in it can cost at best, whoever is there
     */
    Prospect(Choice choice, Way way, Shift shift, Day day, long standing, long least) {
        this.choice = choice;
        this.way = way;
        this.shift = shift;
        this.day = day;
        this.standing = standing;
        this.least = least;
        minutes = way.facilities().minutes();
    }

    /** What a place costs at least, as the provider's day stands; rooms, devices and bays may not be free, nor the patient. */
    long leastPrice(long idlePrice) {
        long ofProvider = shift.content(day, minutes);
        if (leastIdleOf != ofProvider) {
            leastIdle = shift.leastIdle(day, way.alternative());
            leastIdleOf = ofProvider;
        }
        return leastIdle == Workload.NO_TIME ? Long.MAX_VALUE : standing + leastIdle * idlePrice;
    }

    /**
     * From here on it has no place until one is found.
     *
     * @param off what the day costs because of the distances to other requests
     */
    void begin(long off) {
        this.off = off;
        start = -1;
        price = Long.MAX_VALUE;
    }

    @Override
    public void place(int room, int start, long price, int idle, int overload) {
        if (price < this.price || (price == this.price && start < this.start)) {
            this.room = room;
            this.start = start;
            this.price = price;
            this.idle = idle;
            this.overload = overload;
        }
    }

    /** {@link Long#MAX_VALUE} when there is no place. */
    long price() {
        return price;
    }

    Found found(Case request, Prices prices, SoftGaps others) {
        long own = prices.withoutNeighbours(price - off, idle, overload);
        return new Found(
                request,
                choice,
                way,
                way.rooms().get(room),
                shift,
                day.epochDay(),
                start,
                price,
                own,
                others,
                idle,
                overload);
    }
}
