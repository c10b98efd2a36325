package axial.planning.solving;

import axial.planning.diary.Blink;
import axial.planning.diary.Glance;
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

    /** Any soft score will do. */
    private static final long ANY = Long.MIN_VALUE;

    private static final PlannedAppointment[] NOBODY = new PlannedAppointment[0];

    private final List<PlannedAppointment> appointments;
    private final Workbench bench;
    private final Random random;
    private final Ruin ruin;
    private final Annealing annealing;
    private final Ruined ruined;
    private final Blink blink = this::overlooks;
    private Glance glance = Glance.FULL;
    private int looksUntilBlink;

    RuinAndRecreate(PlanProblem problem, Random random) {
        this.random = random;
        appointments = problem.appointments();
        bench = problem.workbench();
        ruin = new Ruin(problem, random);
        ruined = new Ruined(appointments.size());
        annealing = bench.annealing();
    }

    /** The next move worth making; one that changes nothing when none was found for a while. */
    SpotMove next() {
        for (int tries = 0; tries < TRIES && bench.effort().goesOn(); tries++) {
            ruin.choose(ruined);
            looksUntilBlink = looksUntilBlink();
            glance = new Glance(
                    ruined.firstDay, ruined.lastDay, blink, bench.diary().givenBack(), ruined.closed);
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
        Balance.Reading stood = balance.read();
        long hard = balance.hard();
        long medium = balance.medium();
        long floor = balance.soft() - annealing.mostLost(random);
        boolean onlySoft = hard == 0 && arePlaced();
        @Nullable Spot[] before = takeOut();
        @Nullable Spot[] after = new Spot[before.length];
        boolean worth = putBack(before, after, onlySoft ? floor : ANY)
                && isWorth(balance.hard() - hard, balance.medium() - medium, balance.soft() - floor);
        restore(before, stood);
        return worth ? move(after) : null;
    }

    /** Nobody loses a place for the sake of better places. */
    private static boolean isWorth(long hard, long medium, long softAboveFloor) {
        return hard != 0 ? hard > 0 : medium != 0 ? medium > 0 : softAboveFloor >= 0;
    }

    /** Whether all have a place that the plan has found, so that nothing but better places can come of it. */
    private boolean arePlaced() {
        for (int index : ruined.indexes) {
            if (bench.placed(index) == null || appointments.get(index).original() != null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Spot[] takeOut() {
        @Nullable Spot[] before = new Spot[ruined.indexes.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = bench.placed(ruined.indexes.get(i));
            bench.put(ruined.indexes.get(i), null);
        }
        return before;
    }

    /**
     * @param floor what the soft score must not fall below; gives up as soon as it would, even if all that are left got the best they could
     * @return false when it isn't worth it: somebody booked finds no place, the score falls too low, or nothing changes
     */
    private boolean putBack(@Nullable Spot[] before, @Nullable Spot[] after, long floor) {
        long rest = floor == ANY ? 0 : least();
        boolean changed = false;
        for (int i = 0; i < after.length; i++) {
            PlannedAppointment appointment = appointments.get(ruined.indexes.get(i));
            if (floor == ANY) {
                after[i] = placeFor(appointment, Long.MAX_VALUE);
            } else {
                rest -= bench.prospects(appointment.index()).least();
                after[i] = placeFor(appointment, bench.balance().soft() - rest - floor + 1);
            }
            if (after[i] == null && (floor != ANY || appointment.original() != null)) {
                return false;
            }
            bench.put(appointment.index(), after[i]);
            changed |= isElsewhere(before[i], after[i]);
        }
        return changed;
    }

    /** What those that were taken out would cost, each at its best place. */
    private long least() {
        long least = 0;
        for (int index : ruined.indexes) {
            least += bench.prospects(index).least();
        }
        return least;
    }

    private void restore(@Nullable Spot[] before, Balance.Reading stood) {
        for (int index : ruined.indexes) {
            bench.putUncounted(index, null);
        }
        for (int i = 0; i < before.length; i++) {
            bench.putUncounted(ruined.indexes.get(i), before[i]);
        }
        bench.balance().reset(stood);
    }

    private static boolean isElsewhere(@Nullable Spot before, @Nullable Spot after) {
        return before == null || after == null ? before != after : before.mark() != after.mark();
    }

    /** A booked one goes back where it was when it can. */
    private @Nullable Spot placeFor(PlannedAppointment appointment, long below) {
        Spot original = appointment.original();
        if (original != null && RunningScore.clashMinutes(original) == 0 && random.nextInt(10) > 0) {
            return original;
        }
        return bench.prospects(appointment.index()).cheapest(below, glance);
    }

    private boolean overlooks() {
        if (looksUntilBlink > 0) {
            looksUntilBlink--;
            return false;
        }
        looksUntilBlink = looksUntilBlink();
        return true;
    }

    /** As if each shift were overlooked by a draw of its own. */
    private int looksUntilBlink() {
        double looks = StrictMath.log(1 - random.nextDouble()) / StrictMath.log1p(-ruined.blinksIn1000 / 1000.0);
        return (int) Math.min(Integer.MAX_VALUE, looks);
    }

    private SpotMove move(@Nullable Spot[] spots) {
        PlannedAppointment[] moved = new PlannedAppointment[spots.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = appointments.get(ruined.indexes.get(i));
        }
        return new SpotMove(moved, spots);
    }
}
