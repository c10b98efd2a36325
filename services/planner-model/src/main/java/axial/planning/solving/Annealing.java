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

    private static final double COLD = 0.1;

    private final Effort effort;
    private final double begin;

    private Annealing(Effort effort, double begin) {
        this.effort = effort;
        this.begin = begin;
    }

    static Annealing of(PlanOrder.Kind kind, Effort effort) {
        return new Annealing(effort, kind.movesBooked() ? LUKEWARM : HOT);
    }

    /** The soft score that a move may lose this time. */
    long mostLost(Random random) {
        return (long) (-temperature() * Math.log(1 - random.nextDouble()));
    }

    private double temperature() {
        return begin * Math.pow(COLD / begin, effort.spent());
    }
}
