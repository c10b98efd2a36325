package axial.planning.solving;

import axial.planning.diary.Diary;
import axial.planning.diary.Finder;
import axial.planning.diary.Prices;
import axial.planning.diary.Scope;
import axial.planning.diary.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The diary of one plan run, in step with the working solution: whoever changes a spot changes the diary with it. Moves are thought out by
 * changing the diary alone and putting it back.
 */
final class Workbench {

    private final Diary diary;
    private final Prices prices;
    private final Finder finder;
    private final Scope[] scopes;
    private final @Nullable Spot[] placed;
    private @Nullable Movables movables;
    private int unplaced;
    private final Map<String, Integer> indexes = new HashMap<>();

    /** @param scopes where each appointment may be placed, by index */
    Workbench(Diary diary, Prices prices, Scope[] scopes) {
        this.diary = diary;
        this.prices = prices;
        this.finder = new Finder(diary, prices);
        this.scopes = scopes;
        this.placed = new Spot[scopes.length];
    }

    /** Tells the workbench what the diary already holds. */
    void begin(List<PlannedAppointment> appointments) {
        for (PlannedAppointment appointment : appointments) {
            placed[appointment.index()] = appointment.spot();
            unplaced += appointment.spot() == null ? 1 : 0;
            if (!appointment.isPinned()) {
                indexes.put(appointment.requestId(), appointment.index());
            }
        }
    }

    Diary diary() {
        return diary;
    }

    Prices prices() {
        return prices;
    }

    Finder finder() {
        return finder;
    }

    Scope scope(int index) {
        return scopes[index];
    }

    @Nullable
    Spot placed(int index) {
        return placed[index];
    }

    /** Index of the appointment that may be moved and holds the spot, or -1. */
    int movable(Spot spot) {
        Integer index = indexes.get(spot.requestId());
        return index != null && placed[index] == spot ? index : -1;
    }

    /** How many appointments have no place at the moment. */
    int unplaced() {
        return unplaced;
    }

    /** What may be moved; the same for all copies of the problem. */
    Movables movables(PlanProblem problem) {
        if (movables == null) {
            movables = new Movables(problem);
        }
        return movables;
    }

    void put(int index, @Nullable Spot spot) {
        Spot before = placed[index];
        unplaced += (spot == null ? 1 : 0) - (before == null ? 1 : 0);
        if (before != null) {
            diary.vacate(before);
        }
        placed[index] = spot;
        if (spot != null) {
            diary.occupy(spot);
        }
    }

    /** Brings the diary in step with a solution, first giving back, then taking. */
    void follow(List<PlannedAppointment> appointments) {
        for (PlannedAppointment appointment : appointments) {
            if (placed[appointment.index()] != appointment.spot() && placed[appointment.index()] != null) {
                put(appointment.index(), null);
            }
        }
        for (PlannedAppointment appointment : appointments) {
            if (placed[appointment.index()] != appointment.spot()) {
                put(appointment.index(), Objects.requireNonNull(appointment.spot()));
            }
        }
    }
}
