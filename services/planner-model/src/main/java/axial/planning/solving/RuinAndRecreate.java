package axial.planning.solving;

import axial.planning.diary.Blink;
import axial.planning.diary.Spot;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Thinks of moves that keep the plan feasible: takes a few appointments out of the diary and puts them back at the cheapest free places, with
 * now and then a blind eye. Only moves that are worth making are handed on, so that OptaPlanner doesn't make and undo all the others.
 */
final class RuinAndRecreate {

    /** Moves to think of before OptaPlanner gets to look at its limits. */
    private static final int TRIES = 100;

    private static final PlannedAppointment[] NOBODY = new PlannedAppointment[0];

    private final List<PlannedAppointment> appointments;
    private final Workbench bench;
    private final Random random;
    private final Ruin ruin;
    private final Annealing annealing;
    private final Ruined ruined = new Ruined();
    private final Blink blink = this::overlooks;

    RuinAndRecreate(PlanProblem problem, Random random) {
        this.random = random;
        appointments = problem.appointments();
        bench = problem.workbench();
        ruin = new Ruin(problem, random);
        annealing = bench.annealing();
    }

    /** The next move worth making; one that changes nothing when none was found for a while. */
    SpotMove next() {
        for (int tries = 0; tries < TRIES && bench.effort().goesOn(); tries++) {
            ruin.choose(ruined);
            SpotMove move = recreate();
            if (move != null) {
                return move;
            }
        }
        return new SpotMove(NOBODY, new Spot[0]);
    }

    /** Looks how the plan would stand, and leaves it as it was; null when it isn't worth it. */
    private @Nullable SpotMove recreate() {
        Balance balance = bench.balance();
        long hard = balance.hard();
        long medium = balance.medium();
        long soft = balance.soft();
        @Nullable Spot[] before = takeOut();
        @Nullable Spot[] after = new Spot[before.length];
        boolean worth = putBack(before, after)
                && annealing.accepts(balance.hard() - hard, balance.medium() - medium, balance.soft() - soft, random);
        restore(before);
        return worth ? move(after) : null;
    }

    private @Nullable Spot[] takeOut() {
        @Nullable Spot[] before = new Spot[ruined.indexes.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = bench.placed(ruined.indexes.get(i));
            bench.put(ruined.indexes.get(i), null);
        }
        return before;
    }

    /** @return false when somebody booked finds no place, or nothing changes */
    private boolean putBack(@Nullable Spot[] before, @Nullable Spot[] after) {
        boolean changed = false;
        for (int i = 0; i < after.length; i++) {
            PlannedAppointment appointment = appointments.get(ruined.indexes.get(i));
            after[i] = placeFor(appointment);
            if (after[i] == null && appointment.original() != null) {
                return false;
            }
            bench.put(appointment.index(), after[i]);
            changed |= isElsewhere(before[i], after[i]);
        }
        return changed;
    }

    private void restore(@Nullable Spot[] before) {
        for (int index : ruined.indexes) {
            bench.put(index, null);
        }
        for (int i = 0; i < before.length; i++) {
            bench.put(ruined.indexes.get(i), before[i]);
        }
    }

    private static boolean isElsewhere(@Nullable Spot before, @Nullable Spot after) {
        return before == null || after == null ? before != after : before.mark() != after.mark();
    }

    /** A booked one goes back where it was when it can. */
    private @Nullable Spot placeFor(PlannedAppointment appointment) {
        Spot original = appointment.original();
        if (original != null && RunningScore.clashMinutes(original) == 0 && random.nextInt(10) > 0) {
            return original;
        }
        return bench.prospects(appointment.index()).cheapest(ruined.firstDay, ruined.lastDay, blink);
    }

    private boolean overlooks() {
        return random.nextInt(1000) < ruined.blinksIn1000;
    }

    private SpotMove move(@Nullable Spot[] spots) {
        PlannedAppointment[] moved = new PlannedAppointment[spots.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = appointments.get(ruined.indexes.get(i));
        }
        return new SpotMove(moved, spots);
    }
}
