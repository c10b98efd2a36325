package axial.planning.solving;

import axial.planning.diary.Spot;
import axial.planning.model.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Who is near a place: in the provider's day, at the same time, or in the same room from the day before to the day after. */
final class Neighbours {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final Random random;
    private final List<Spot> near = new ArrayList<>();

    Neighbours(Random random) {
        this.random = random;
    }

    /**
     * Those near it in one of the three ways, every other time in the room, which gains most; it may be among them itself.
     *
     * @param most how many are wanted
     * @return reused by the next call
     */
    List<Spot> near(Spot spot, int most) {
        near.clear();
        switch (random.nextInt(4)) {
            case 0 -> {
                gatherDay(spot, ResourceKind.PROVIDER, 0);
                keepRun(spot, most + 1);
            }
            case 1 -> gatherAtTheSameTime(spot);
            default -> gatherDay(spot, ResourceKind.ROOM, 1);
        }
        return near;
    }

    /** Those of the provider or in the room on the day, and so many days before and after. */
    private void gatherDay(Spot spot, ResourceKind kind, int around) {
        Spot.Take take = spot.take(kind);
        if (take != null) {
            int midnight = spot.clinic().startOf(spot.epochDay());
            take.timeline().addOwners(midnight - around * DAY, midnight + (1 + around) * DAY, near);
        }
    }

    private void gatherAtTheSameTime(Spot spot) {
        for (Spot.Take take : spot.takes()) {
            take.timeline().addOwners(take.start() - HOUR, take.end() + HOUR, near);
        }
    }

    /** So many in a row, the spot among them: only together do they leave room for something longer, or close up. */
    private void keepRun(Spot spot, int most) {
        int length = Math.min(near.size(), most);
        int from = near.indexOf(spot) - random.nextInt(most);
        int first = Math.max(0, Math.min(near.size() - length, from));
        near.subList(first + length, near.size()).clear();
        near.subList(0, first).clear();
        near.remove(spot);
    }
}
