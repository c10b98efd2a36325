package axial.planning.diary;

import java.time.Instant;

/** Inside the diary a moment is a whole minute since 1970 in UTC: exact, ordered and free of daylight saving. */
public final class Minutes {

    /** Procedures start on minutes that divide by this. */
    public static final int GRID = 5;

    private static final long FARTHEST = 1_000_000_000;

    private Minutes() {}

    /** The minute that holds the moment. */
    public static int floor(Instant moment) {
        return cut(Math.floorDiv(moment.getEpochSecond(), 60L));
    }

    /** The first minute not before the moment. */
    public static int ceil(Instant moment) {
        long seconds = moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
        return cut(-Math.floorDiv(-seconds, 60L));
    }

    /** Moments beyond the year 3800 are as good as never. */
    private static int cut(long minute) {
        return (int) Math.max(-FARTHEST, Math.min(FARTHEST, minute));
    }

    public static Instant at(int minute) {
        return Instant.ofEpochSecond(minute * 60L);
    }
}
