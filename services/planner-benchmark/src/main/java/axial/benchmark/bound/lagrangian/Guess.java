package axial.benchmark.bound.lagrangian;

import axial.planning.model.After;

/**
 * Multipliers to begin with, as another relaxation has them; 0 where nothing is known. Whatever they are, the bound is one; good ones save rounds.
 */
public interface Guess {

    /** What one saves who needn't place the request. */
    default double once(int request) {
        return 0;
    }

    /** What one of the pool costs at a moment of the grid, in minutes since 1970. */
    default double pool(int pool, int day, int minute) {
        return 0;
    }

    /** What a bay costs for a minute; or, with chairs too, a bay or chair for those to whom it is the same. */
    default double recovery(String clinic, boolean chairsToo, int day, int minute) {
        return 0;
    }

    /** What it costs to be done by the day, which those before it must precede. */
    default double early(int request, After after, int day) {
        return 0;
    }

    /** What it costs to be done on the day or later, when those before it must not be too long before. */
    default double late(int request, After after, int day) {
        return 0;
    }

    /** What one procedure of a provider costs on a day. */
    default double procedure(String provider, int day) {
        return 0;
    }

    /** What one minute of a procedure of a provider costs on a day. */
    default double procedureMinute(String provider, int day) {
        return 0;
    }

    /** What a minute in a room costs because of the load. */
    default double roomMinute(String clinic, int day) {
        return 0;
    }
}
