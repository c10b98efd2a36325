package axial.planning.solving;

import java.util.Random;

/**
 * Decides which moves are worth making: better ones always, worse ones with a chance that falls with the loss and with the temperature, which
 * cools down as the run nears its limit. Nobody loses a place for the sake of better places.
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

    /** @param hard by how much the hard score would grow; likewise medium and soft */
    boolean accepts(long hard, long medium, long soft, Random random) {
        if (hard != 0) {
            return hard > 0;
        }
        if (medium != 0) {
            return medium > 0;
        }
        return soft >= 0 || random.nextDouble() < Math.exp(soft / temperature());
    }

    private double temperature() {
        return begin * Math.pow(COLD / begin, effort.spent());
    }
}
