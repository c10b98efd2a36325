package axial.planning.solving;

import axial.planning.diary.Diary;
import axial.planning.diary.Finder;
import axial.planning.diary.Prices;
import axial.planning.diary.Prospects;
import axial.planning.diary.Scope;
import axial.planning.diary.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The diary of one plan run with its score, in step with the working solution: whoever changes a spot changes both. Moves are thought out by
 * changing the workbench alone and putting it back.
 */
final class Workbench {

    private final Diary diary;
    private final Prices prices;
    private final Finder finder;
    private final Balance balance;
    private final List<PlannedAppointment> appointments;
    private final Scope[] scopes;
    private final @Nullable Prospects[] prospects;
    private final @Nullable Spot[] placed;
    private final Map<String, Integer> indexes = new HashMap<>();
    private @Nullable Movables movables;
    private Effort effort = Effort.NONE;
    private Annealing annealing = Annealing.of(PlanOrder.Kind.FILL, Effort.NONE, 0);
    private @Nullable List<PlannedAppointment> inStep;
    private int unplaced;

    /**
     * @param diary        holds the places that the appointments have
     * @param appointments as they are in the beginning; their facts stay the same in all copies
     * @param scopes       where each appointment may be placed, by index
     */
    Workbench(Diary diary, Prices prices, Balance balance, List<PlannedAppointment> appointments, Scope[] scopes) {
        this.diary = diary;
        this.prices = prices;
        this.finder = new Finder(diary, prices);
        this.balance = balance;
        this.appointments = appointments;
        this.scopes = scopes;
        this.prospects = new Prospects[scopes.length];
        this.placed = new Spot[scopes.length];
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

    Balance balance() {
        return balance;
    }

    /** How far the search is. */
    Effort effort() {
        return effort;
    }

    /** Which moves are worth making at the moment. */
    Annealing annealing() {
        return annealing;
    }

    void search(PlanOrder.Kind kind, Effort within) {
        effort = within;
        annealing = Annealing.of(kind, within, appointments.size());
    }

    Scope scope(int index) {
        return scopes[index];
    }

    @Nullable
    Spot placed(int index) {
        return placed[index];
    }

    /** Where an appointment could go. */
    Prospects prospects(int index) {
        Prospects own = prospects[index];
        if (own == null) {
            own = new Prospects(diary, finder, prices, appointments.get(index).theCase(), scopes[index]);
            prospects[index] = own;
        }
        return own;
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
        Spot before = hold(index, spot);
        if (before != null) {
            balance.vacate(appointments.get(index), before);
        }
        if (spot != null) {
            balance.occupy(appointments.get(index), spot);
        }
    }

    /** Does the same to the diary alone, for those who put everything back and then {@link Balance#reset} what it is worth. */
    void putUncounted(int index, @Nullable Spot spot) {
        Spot before = hold(index, spot);
        if (before != null) {
            diary.vacate(before);
        }
        if (spot != null) {
            diary.occupy(spot);
        }
    }

    private @Nullable Spot hold(int index, @Nullable Spot spot) {
        Spot before = placed[index];
        unplaced += (spot == null ? 1 : 0) - (before == null ? 1 : 0);
        placed[index] = spot;
        return before;
    }

    /** Gives all places back and begins to count anew. */
    void clear() {
        for (int index = 0; index < placed.length; index++) {
            put(index, null);
        }
        balance.begin(appointments);
        inStep = null;
    }

    /** Whoever changes this solution, which is on the workbench now, will change the workbench as well. */
    void beInStepWith(List<PlannedAppointment> solution) {
        inStep = solution;
    }

    /** Brings the diary in step with a solution, first giving back, then taking. */
    void follow(List<PlannedAppointment> solution) {
        if (inStep == solution) {
            return;
        }
        inStep = null;
        for (PlannedAppointment appointment : solution) {
            if (placed[appointment.index()] != appointment.spot() && placed[appointment.index()] != null) {
                put(appointment.index(), null);
            }
        }
        for (PlannedAppointment appointment : solution) {
            if (placed[appointment.index()] != appointment.spot()) {
                put(appointment.index(), Objects.requireNonNull(appointment.spot()));
            }
        }
    }
}
