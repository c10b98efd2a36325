package axial.planning.diary;

import axial.planning.model.Alternative;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The starts of a day at which each room is free, and those at which devices and a bay are. To be read before the next change. */
final class RoomStarts {

    private final Facilities facilities;
    private final @Nullable Relief relief;
    private final long[][] rooms;
    private final long[] shared = new long[StartMask.WORDS];
    private final long[] free = new long[StartMask.WORDS];
    private long[][] counted = new long[2][StartMask.WORDS];
    private boolean any;
    private boolean sharedKnown;
    private @Nullable Day day;
    private long content;

    /** @param relief what to disregard; null: nothing */
    RoomStarts(Facilities facilities, @Nullable Relief relief) {
        this.facilities = facilities;
        this.relief = relief;
        rooms = new long[facilities.rooms().size()][StartMask.WORDS];
    }

    /** Whether it was worked out of the day when that had this content. */
    boolean isOf(Day other, long now) {
        return day == other && content == now;
    }

    /** Whether any room is free at any start. */
    boolean any() {
        return any;
    }

    /** When the room is free, by its place in the facilities; there may be no device or bay. */
    long[] of(int room) {
        return rooms[room];
    }

    void workOut(Day day, long content) {
        this.day = day;
        this.content = content;
        sharedKnown = false;
        any = false;
        int minutes = facilities.alternative().roomMinutes();
        for (int i = 0; i < rooms.length; i++) {
            StartMask.clear(rooms[i]);
            facilities.rooms().get(i).addStarts(day, 0, minutes, rooms[i], relief == Relief.ROOM);
            any |= !StartMask.isEmpty(rooms[i]);
        }
    }

    /**
     * Keeps the starts at which devices and a bay are free. These are only looked at when a room is: most often none is.
     *
     * @return whether any start is left at which a room may be free
     */
    boolean keepServed(Day day, long[] starts) {
        if (!meetsRoom(starts)) {
            return false;
        }
        if (!sharedKnown) {
            devicesAndBays(day);
            sharedKnown = true;
        }
        StartMask.and(starts, shared);
        return !StartMask.isEmpty(starts);
    }

    private boolean meetsRoom(long[] starts) {
        for (long[] room : rooms) {
            if (StartMask.meet(room, starts)) {
                return true;
            }
        }
        return false;
    }

    private void devicesAndBays(Day day) {
        Alternative alternative = facilities.alternative();
        StartMask.fill(shared);
        int done = alternative.setupMinutes() + alternative.procedureMinutes();
        for (int i = 0; i < facilities.counts().length && !StartMask.isEmpty(shared); i++) {
            keepFree(facilities.devices().get(i), facilities.counts()[i], day, 0, done, relief == Relief.DEVICE);
        }
        if (alternative.needsBay() && !StartMask.isEmpty(shared)) {
            keepFree(facilities.bays(), 1, day, done, alternative.recoveryMinutes(), relief == Relief.BAY);
        }
    }

    /** Keeps of the shared starts those at which at least so many of the resources are free. */
    private void keepFree(List<Timeline> resources, int count, Day day, int offset, int minutes, boolean untaken) {
        if (counted.length < count) {
            counted = new long[count][StartMask.WORDS];
        }
        for (int i = 0; i < count; i++) {
            StartMask.clear(counted[i]);
        }
        for (Timeline resource : resources) {
            StartMask.clear(free);
            resource.addStarts(day, offset, minutes, free, untaken);
            for (int level = count - 1; level > 0; level--) {
                StartMask.orBoth(counted[level], counted[level - 1], free);
            }
            StartMask.or(counted[0], free);
        }
        StartMask.and(shared, counted[count - 1]);
    }
}
