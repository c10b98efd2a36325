package axial.planning.diary;

import axial.planning.model.Alternative;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The starts of a day at which each room is free, and with it devices and a bay. */
final class RoomStarts {

    private final long[][] rooms;
    private final long[] shared = new long[StartMask.WORDS];
    private final long[] free = new long[StartMask.WORDS];
    private long[][] counted = new long[2][StartMask.WORDS];
    private boolean any;
    private @Nullable Day day;
    private long content;

    RoomStarts(int rooms) {
        this.rooms = new long[rooms][StartMask.WORDS];
    }

    /** Whether it was worked out of the day when that had this content. */
    boolean isOf(Day other, long now) {
        return day == other && content == now;
    }

    /** Whether there is any start. */
    boolean any() {
        return any;
    }

    /** By the room's place in the facilities. */
    long[] of(int room) {
        return rooms[room];
    }

    /** @param relief what to disregard; null: nothing */
    void workOut(Facilities facilities, Day day, long content, @Nullable Relief relief) {
        this.day = day;
        this.content = content;
        any = false;
        Alternative alternative = facilities.alternative();
        if (!devicesAndBays(facilities, day, relief)) {
            return;
        }
        for (int i = 0; i < rooms.length; i++) {
            StartMask.clear(rooms[i]);
            facilities.rooms().get(i).addStarts(day, 0, alternative.roomMinutes(), rooms[i], relief == Relief.ROOM);
            StartMask.and(rooms[i], shared);
            any |= !StartMask.isEmpty(rooms[i]);
        }
    }

    private boolean devicesAndBays(Facilities facilities, Day day, @Nullable Relief relief) {
        Alternative alternative = facilities.alternative();
        StartMask.fill(shared);
        int done = alternative.setupMinutes() + alternative.procedureMinutes();
        for (int i = 0; i < facilities.counts().length && !StartMask.isEmpty(shared); i++) {
            keepFree(facilities.devices().get(i), facilities.counts()[i], day, 0, done, relief == Relief.DEVICE);
        }
        if (alternative.needsBay() && !StartMask.isEmpty(shared)) {
            keepFree(facilities.bays(), 1, day, done, alternative.recoveryMinutes(), relief == Relief.BAY);
        }
        return !StartMask.isEmpty(shared);
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
