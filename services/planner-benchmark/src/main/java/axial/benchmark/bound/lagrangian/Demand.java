package axial.benchmark.bound.lagrangian;

import axial.benchmark.pooled.Option;
import axial.benchmark.pooled.Pool;
import axial.benchmark.pooled.Pooled;
import axial.planning.model.Alternative;
import java.util.ArrayList;
import java.util.List;

/**
 * What an option takes of something, wherever it starts.
 *
 * @param step  minutes between two moments at which it is looked at: 5 where it is only taken from a moment of the grid on
 * @param first when it is taken at the first start, in minutes since 1970
 * @param last  the same at the last start
 */
record Demand(Supply of, int step, int capacity, int first, int last, int minutes) {

    static final int GRID = 5;

    static List<Demand> of(Option option, Pooled pooled) {
        Alternative way = option.alternative();
        int day = option.shift().day();
        int done = way.setupMinutes() + way.procedureMinutes();
        List<Demand> demands = new ArrayList<>();
        demands.add(onGrid(option.rooms(), option, way.roomMinutes()));
        option.devices().forEach(devices -> demands.add(onGrid(devices, option, done)));
        if (way.needsBay()) {
            String clinic = option.shift().clinic();
            int bays = capacity(pooled.recovery(clinic, false));
            int both = bays + capacity(pooled.recovery(clinic, true));
            int first = option.first() + done;
            int last = option.last() + done;
            demands.add(
                    new Demand(new Supply.OfRecovery(clinic, true, day), 1, both, first, last, way.recoveryMinutes()));
            if (!option.chair()) {
                demands.add(new Demand(
                        new Supply.OfRecovery(clinic, false, day), 1, bays, first, last, way.recoveryMinutes()));
            }
        }
        return demands;
    }

    private static Demand onGrid(Pool pool, Option option, int minutes) {
        return new Demand(
                new Supply.OfPool(pool, option.shift().day()),
                GRID,
                pool.capacity(),
                option.first(),
                option.last(),
                minutes);
    }

    private static int capacity(List<Pool> pools) {
        return pools.stream().mapToInt(Pool::capacity).sum();
    }

    int moments() {
        return (minutes + step - 1) / step;
    }
}
