package axial.planning.diary;

/**
 * A free place with its price.
 *
 * @param price    everything, in minutes of inconvenience
 * @param standing the part that doesn't depend on the neighbours
 * @param others   the distances it should keep to requests that have a place
 * @param idle     units of idle time it makes; negative when it fills a gap
 * @param overload units of load above 80 % it makes
 */
public record Found(
        Case request,
        Choice choice,
        Way way,
        Timeline room,
        Shift shift,
        int epochDay,
        int start,
        long price,
        long standing,
        SoftGaps others,
        int idle,
        int overload) {

    /** Cheapest first, then by day and start; provider and room make it total. */
    boolean beats(Found other) {
        if (price != other.price) {
            return price < other.price;
        }
        if (epochDay != other.epochDay) {
            return epochDay < other.epochDay;
        }
        if (start != other.start) {
            return start < other.start;
        }
        int byProvider = shift.provider().id().compareTo(other.shift.provider().id());
        if (byProvider != 0) {
            return byProvider < 0;
        }
        return way.index() < other.way.index();
    }

    boolean isSameTime(Timeline provider, int otherStart) {
        return start == otherStart && shift.provider() == provider;
    }
}
