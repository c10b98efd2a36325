package axial.planning.solving;

import axial.planning.diary.Blink;
import axial.planning.diary.Scope;
import axial.planning.diary.Spot;
import axial.planning.model.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Thinks of moves that keep the plan feasible: takes a few appointments out of the diary and puts them back at the cheapest free places, with
 * now and then a blind eye. One alone is a relocation; an unplaced one with those in its way is an ejection.
 */
final class RuinAndRecreate {

    private static final int MOST = 6;
    private static final int BLINKS_IN_1000 = 30;

    private final PlanProblem problem;
    private final Workbench bench;
    private final Random random;
    private final Movables movables;
    private final List<Integer> ruined = new ArrayList<>();
    private final List<Spot> owners = new ArrayList<>();
    private int blinks;

    RuinAndRecreate(PlanProblem problem, Random random) {
        this.problem = problem;
        this.random = random;
        bench = problem.workbench();
        movables = bench.movables(problem);
    }

    SpotMove next() {
        ruined.clear();
        blinks = BLINKS_IN_1000;
        int kind = random.nextInt(100);
        if (kind < 30 && bench.unplaced() > 0) {
            int target = movables.unplaced(bench, random);
            ruined.add(target);
            ejectFor(target);
            movables.sort(ruined.subList(1, ruined.size()), false, random);
            return recreate();
        }
        int seed = movables.any(random);
        ruined.add(seed);
        if (kind < 60) {
            return relocate(seed);
        }
        ruinAround(seed);
        movables.sort(ruined, random.nextBoolean(), random);
        return recreate();
    }

    private SpotMove relocate(int index) {
        PlannedAppointment appointment = problem.appointments().get(index);
        Spot before = bench.placed(index);
        bench.put(index, null);
        Scope scope = bench.scope(index);
        if (random.nextInt(3) > 0) {
            int first =
                    Math.max(appointment.theCase().earliest(), bench.prices().today());
            int around = before == null ? first : before.epochDay();
            int day = Math.max(first, around - 4 + random.nextInt(8));
            scope = scope.onDays(day, day);
        } else {
            blinks = 250;
        }
        Spot after = placeFor(appointment, scope);
        bench.put(index, before);
        return move(new Spot[] {after == null ? before : after});
    }

    /** Takes out up to three that are in the way at some place of the unplaced one. */
    private void ejectFor(int target) {
        owners.clear();
        PlannedAppointment appointment = problem.appointments().get(target);
        bench.finder().addInTheWay(appointment.theCase(), bench.scope(target), random, owners);
        boolean mayMoveBooked = appointment.request().displaced();
        for (Spot owner : owners) {
            int index = bench.movable(owner);
            boolean allowed = index >= 0 && (mayMoveBooked || owner.booked() == null);
            if (allowed && ruined.size() < 4 && !ruined.contains(index)) {
                ruined.add(index);
            }
        }
    }

    private void ruinAround(int seed) {
        Spot spot = bench.placed(seed);
        if (spot != null) {
            ruinNeighbours(spot, 1 + random.nextInt(MOST - 1));
        }
    }

    private void ruinNeighbours(Spot spot, int count) {
        owners.clear();
        int kind = random.nextInt(3);
        int midnight = spot.clinic().startOf(spot.epochDay());
        for (Spot.Take take : spot.takes()) {
            if (kind == 0 && take.kind() == ResourceKind.PROVIDER) {
                take.timeline().addOwners(midnight, midnight + 24 * 60, owners);
            } else if (kind == 1) {
                take.timeline().addOwners(take.start() - 60, take.end() + 60, owners);
            } else if (kind == 2 && take.kind() == ResourceKind.ROOM) {
                take.timeline().addOwners(midnight - 24 * 60, midnight + 48 * 60, owners);
            }
        }
        for (int i = 0; i < count && !owners.isEmpty(); i++) {
            Spot owner = owners.remove(random.nextInt(owners.size()));
            int index = bench.movable(owner);
            if (index >= 0 && !ruined.contains(index)) {
                ruined.add(index);
            }
        }
    }

    private SpotMove recreate() {
        @Nullable Spot[] before = new Spot[ruined.size()];
        @Nullable Spot[] after = new Spot[ruined.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = bench.placed(ruined.get(i));
            bench.put(ruined.get(i), null);
        }
        boolean failed = false;
        for (int i = 0; i < after.length && !failed; i++) {
            PlannedAppointment appointment = problem.appointments().get(ruined.get(i));
            after[i] = placeFor(appointment, bench.scope(appointment.index()));
            bench.put(appointment.index(), after[i]);
            failed = after[i] == null && appointment.original() != null;
        }
        for (int index : ruined) {
            bench.put(index, null);
        }
        for (int i = 0; i < before.length; i++) {
            bench.put(ruined.get(i), before[i]);
        }
        return move(failed ? before : after);
    }

    /** A booked one goes back where it was when it can. */
    private @Nullable Spot placeFor(PlannedAppointment appointment, Scope scope) {
        Spot original = appointment.original();
        if (original != null && RunningScore.clashMinutes(original) == 0 && random.nextInt(10) > 0) {
            return original;
        }
        return bench.finder().cheapest(appointment.theCase(), scope, blink());
    }

    private SpotMove move(@Nullable Spot[] spots) {
        PlannedAppointment[] appointments = new PlannedAppointment[spots.length];
        for (int i = 0; i < appointments.length; i++) {
            appointments[i] = problem.appointments().get(ruined.get(i));
        }
        return new SpotMove(appointments, spots);
    }

    private Blink blink() {
        return () -> random.nextInt(1000) < blinks;
    }
}
