package axial.benchmark.bound.lagrangian;

import axial.benchmark.pooled.Option;
import axial.planning.model.Alternative;

/**
 * What decides when a provider can begin the next procedure: how long this one takes and, when the room is the only one of its pool, how long the
 * room is taken before and after.
 *
 * @param pool of the only room, or {@link #ANY}
 */
record Kind(int pool, int setup, int length, int turnover) {

    static final int ANY = -1;

    static Kind of(Option option) {
        Alternative way = option.alternative();
        return option.rooms().capacity() > 1
                ? new Kind(ANY, 0, way.procedureMinutes(), 0)
                : new Kind(option.rooms().index(), way.setupMinutes(), way.procedureMinutes(), way.turnoverMinutes());
    }

    Before before() {
        return new Before(pool, setup);
    }

    After after() {
        return new After(pool, turnover);
    }

    /** What has to be ready before a procedure. */
    record Before(int pool, int setup) {}

    /** What a procedure leaves behind. */
    record After(int pool, int turnover) {

        /** Minutes from the end of this procedure to the begin of the next. */
        int gap(Before next) {
            return pool != ANY && pool == next.pool() ? turnover + next.setup() : 0;
        }
    }
}
