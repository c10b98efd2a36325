package axial.benchmark.bound.lagrangian;

import java.util.Arrays;

/** What the cheapest solution takes of each constraint. */
final class Taken {

    private final double[] amounts;
    private final int firstMoment;
    private final int[] changes;
    private final int[] done;

    /** @param firstMoment index of the constraint for the first moment of all timelines; the others follow */
    Taken(int constraints, int firstMoment, int moments, int requestDays) {
        amounts = new double[constraints];
        this.firstMoment = firstMoment;
        changes = new int[moments + 1];
        done = new int[requestDays];
    }

    void clear() {
        Arrays.fill(amounts, 0);
        Arrays.fill(changes, 0);
        Arrays.fill(done, 0);
    }

    /** @param index of a constraint, or {@link Multipliers#NONE} */
    void add(int index, double amount) {
        if (index != Multipliers.NONE) {
            amounts[index] += amount;
        }
    }

    /** Takes one of what each moment {@code [from, to)} has. */
    void take(int from, int to) {
        changes[from]++;
        changes[to]--;
    }

    void done(int requestDay) {
        done[requestDay]++;
    }

    /** How often each request is done on each of its days. */
    int[] done() {
        return done;
    }

    /** By constraint; to be called once all is taken. */
    double[] amounts() {
        int level = 0;
        for (int i = 0; i + 1 < changes.length; i++) {
            level += changes[i];
            amounts[firstMoment + i] += level;
        }
        return amounts;
    }
}
