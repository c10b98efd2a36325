package axial.planning.solving;

import java.util.Random;

/**
 * Decides which moves are worth making: better ones always, worse ones with a chance that falls with the loss and with the temperature, which
 * cools down as the run nears its limit.
 */
final class Annealing {

    /** In minutes of inconvenience. Measured: hotter is worse in a short run, colder in a long one. */
    private static final double HOT = 3;

    /** Where people who are booked are moved it begins cold, or hundreds would be called for a few. */
    private static final double LUKEWARM = 0.5;

    private static final double COLD = 0.15;

    /** Below 1, it cools down faster in the beginning and is cold for longer. */
    private static final double COOLING = 0.8;

    /** A search that gets to look at everybody less often than this stays hotter; how much was measured. */
    private static final double LOOKS_AT_EACH = 500;

    private static final double MOST_HOTTER = 3;

    /** The part of the effort after which it cools down to nothing; measured: in a short run it ends 30 to 50 minutes of 10,600 lower. */
    private static final double ENDING = 0.6;

    private final Effort effort;
    private final double begin;
    private final double looks;

    private Annealing(Effort effort, double begin, double looks) {
        this.effort = effort;
        this.begin = begin;
        this.looks = looks;
    }

    /** @param appointments how many there are */
    static Annealing of(PlanOrder.Kind kind, Effort effort, int appointments) {
        return kind.movesBooked()
                ? new Annealing(effort, LUKEWARM, 0)
                : new Annealing(effort, HOT, LOOKS_AT_EACH * appointments);
    }

    /** The soft score that a move may lose this time. */
    long mostLost(Random random) {
        return (long) (-temperature() * StrictMath.log(1 - random.nextDouble()));
    }

    private double temperature() {
        double hotter = Math.max(1, Math.min(MOST_HOTTER, looks / Math.max(1, effort.expected())));
        double spent = effort.spent();
        double ending = Math.min(1, (1 - spent) / (1 - ENDING));
        return ending * hotter * begin * StrictMath.pow(COLD / begin, StrictMath.pow(spent, COOLING));
    }
}
