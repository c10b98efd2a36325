package axial.planning.solving;

import axial.planning.diary.Shift;
import axial.planning.diary.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Chooses whom a move takes out: one without a place and those in its way; one that would rather be elsewhere and those who are there, often with
 * those who are where one of these could go; one alone; all in a provider's shift; or several that are near each other. Whoever is further than
 * others from what they could have comes more often; much more often at first, until there was time to look at everybody some dozens of times.
 * The shares were measured on the benchmark's instances.
 */
final class Ruin {

    private static final int EJECTIONS_IN_100 = 8;
    private static final int MORE_EJECTIONS_IN_100 = 30;
    private static final int RELOCATIONS_IN_1000 = 100;
    private static final int CLEARINGS_IN_1000 = 40;
    private static final int CLAIMS_IN_1000 = 600;
    private static final int CHAINS_IN_100 = 35;
    private static final int MOST_IN_THE_WAY = 4;
    private static final int MOST_IN_THE_WAY_OF_DISPLACED = 6;
    private static final int MOST_IN_A_CHAIN = 5;
    private static final int MOST_IN_A_SHIFT = 20;
    private static final int MOST_NEIGHBOURS = 8;
    private static final int ROUGH_MOST_NEIGHBOURS = 6;
    private static final int ROUGH_LOOKS_AT_EACH = 60;
    private static final int FURTHEST_OF = 2;
    private static final int ROUGH_FURTHEST_OF = 6;
    private static final int BLINKS_IN_1000 = 30;
    private static final int RELOCATION_BLINKS_IN_1000 = 250;

    private final Workbench bench;
    private final Movables movables;
    private final List<PlannedAppointment> appointments;
    private final Random random;
    private final Neighbours neighbours;
    private final List<Spot> owners = new ArrayList<>();

    Ruin(PlanProblem problem, Random random) {
        this.random = random;
        bench = problem.workbench();
        neighbours = new Neighbours(random);
        appointments = problem.appointments();
        movables = bench.movables(problem);
    }

    /** Of the requests without a place, as many more are tried as there are for whom there is hope. */
    void choose(Ruined into) {
        int unplaced = bench.unplaced() - movables.hopeless();
        int ejections = unplaced == 0 ? 0 : EJECTIONS_IN_100 + Math.min(MORE_EJECTIONS_IN_100, unplaced);
        int tried = random.nextInt(100) < ejections ? movables.unplaced(bench, random) : -1;
        if (tried >= 0) {
            eject(tried, into);
            return;
        }
        boolean rough = bench.effort().evaluated() < (long) ROUGH_LOOKS_AT_EACH * appointments.size();
        int kind = random.nextInt(1000);
        if (kind < RELOCATIONS_IN_1000) {
            relocate(movables.any(random), into);
            return;
        }
        kind -= RELOCATIONS_IN_1000;
        if (kind < CLEARINGS_IN_1000) {
            clear(movables.any(random), into);
            return;
        }
        boolean claims = kind - CLEARINGS_IN_1000 < CLAIMS_IN_1000;
        int index = furthest(rough && claims ? ROUGH_FURTHEST_OF : FURTHEST_OF);
        into.begin(index, BLINKS_IN_1000);
        if (!claims || !claim(index, into)) {
            neighbours(index, rough ? ROUGH_MOST_NEIGHBOURS : MOST_NEIGHBOURS, into);
        }
    }

    /** Of a few, the one whose place costs most beyond the least that a place could cost. */
    private int furthest(int of) {
        int furthest = movables.any(random);
        long most = beyondLeast(furthest);
        for (int i = 1; i < of; i++) {
            int other = movables.any(random);
            long beyond = beyondLeast(other);
            if (beyond > most) {
                furthest = other;
                most = beyond;
            }
        }
        return furthest;
    }

    private long beyondLeast(int index) {
        Spot spot = bench.placed(index);
        return spot == null || spot.booked() != null
                ? 0
                : spot.price() - bench.prospects(index).least();
    }

    /** One without a place, and up to three that are in its way somewhere; up to five where it was displaced. */
    private void eject(int index, Ruined into) {
        into.begin(index, BLINKS_IN_1000);
        PlannedAppointment appointment = appointments.get(index);
        owners.clear();
        bench.finder().addInTheWay(appointment.theCase(), bench.scope(index), random, owners);
        boolean displaced = appointment.request().displaced();
        takeOut(displaced, displaced ? MOST_IN_THE_WAY_OF_DISPLACED : MOST_IN_THE_WAY, into);
        movables.sort(into.indexes.subList(1, into.indexes.size()), false, random);
    }

    /**
     * One that has a place, and up to three that are where it would cost less; often also some who are where one of the three would cost no more
     * than now, so that they can pass their places on.
     *
     * @return whether there is anybody
     */
    private boolean claim(int index, Ruined into) {
        Spot spot = bench.placed(index);
        if (spot == null || spot.booked() != null) {
            return false;
        }
        takeOutRivals(index, spot.price(), MOST_IN_THE_WAY, into);
        int rivals = into.indexes.size() - 1;
        movables.sort(into.indexes.subList(1, rivals + 1), false, random);
        if (rivals > 0 && random.nextInt(100) < CHAINS_IN_100) {
            int rival = into.indexes.get(1 + random.nextInt(rivals));
            Spot its = Objects.requireNonNull(bench.placed(rival));
            takeOutRivals(rival, its.price() + 1, MOST_IN_A_CHAIN, into);
        }
        return rivals > 0;
    }

    /** Whoever is in the way somewhere the appointment would cost less. */
    private void takeOutRivals(int index, long price, int most, Ruined into) {
        owners.clear();
        bench.prospects(index).addRivals(price, random, owners);
        takeOut(false, most, into);
    }

    /** Whoever is booked only makes room for somebody displaced. */
    private void takeOut(boolean bookedToo, int most, Ruined into) {
        for (Spot owner : owners) {
            int index = bench.movable(owner);
            boolean allowed = index >= 0 && (bookedToo || owner.booked() == null);
            if (allowed && !into.isFull(most) && !into.contains(index)) {
                into.add(index);
            }
        }
    }

    /** Most often to a day near its own. */
    private void relocate(int index, Ruined into) {
        if (random.nextInt(3) == 0) {
            into.begin(index, RELOCATION_BLINKS_IN_1000);
            return;
        }
        into.begin(index, BLINKS_IN_1000);
        int first = Math.max(
                appointments.get(index).theCase().earliest(), bench.prices().today());
        Spot spot = bench.placed(index);
        int around = spot == null ? first : spot.epochDay();
        into.onDay(Math.max(first, around - 4 + random.nextInt(8)));
    }

    /**
     * One with everybody in its shift, which stays closed to them: only without any is the provider idle less before or after it. Of crowded
     * shifts most often only the one.
     */
    private void clear(int index, Ruined into) {
        into.begin(index, BLINKS_IN_1000);
        Spot spot = bench.placed(index);
        Shift shift = spot == null ? null : Shift.of(spot);
        owners.clear();
        if (shift != null) {
            shift.addOwners(owners);
        }
        if (owners.size() <= 1 + random.nextInt(MOST_IN_A_SHIFT)) {
            takeOut(false, MOST_IN_A_SHIFT, into);
            into.closed = shift;
        }
        movables.sort(into.indexes, random.nextInt(3) > 0, random);
    }

    private void neighbours(int index, int most, Ruined into) {
        Spot spot = bench.placed(index);
        if (spot != null) {
            int more = 1 + random.nextInt(most - 1);
            List<Spot> near = neighbours.near(spot, more);
            for (int i = 0; i < more && !near.isEmpty(); i++) {
                int neighbour = bench.movable(near.remove(random.nextInt(near.size())));
                if (neighbour >= 0 && !into.contains(neighbour)) {
                    into.add(neighbour);
                }
            }
        }
        movables.sort(into.indexes, random.nextBoolean(), random);
    }
}
