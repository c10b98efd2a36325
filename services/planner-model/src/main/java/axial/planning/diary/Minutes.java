package axial.planning.diary;

import java.time.Instant;

/** Inside the diary a moment is a whole minute since 1970 in UTC: exact, ordered and free of daylight saving. */
public final class Minutes {

    /** Procedures start on minutes that divide by this. */
    public static final int GRID = 5;

    private Minutes() {}

    /** The minute that holds the moment. */
    public static int floor(Instant moment) {
        return (int) Math.floorDiv(moment.getEpochSecond(), 60L);
    }

    /** The first minute not before the moment. */
    public static int ceil(Instant moment) {
        long seconds = moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
        return (int) -Math.floorDiv(-seconds, 60L);
    }

    public static Instant at(int minute) {
        return Instant.ofEpochSecond(minute * 60L);
    }
}
