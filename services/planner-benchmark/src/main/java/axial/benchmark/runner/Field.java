package axial.benchmark.runner;

import axial.benchmark.cpsat.CpSat;
import axial.benchmark.optaplanner.OptaDefaultMoves;
import axial.benchmark.timefold.TimefoldDefaultMoves;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Who takes part, by the name on the command line. */
public final class Field {

    private static final Map<String, Supplier<Contestant>> CONTESTANTS = new TreeMap<>(Map.of(
            "axial", Axial::new,
            "cp-sat", CpSat::new,
            "default-moves", OptaDefaultMoves::new,
            "timefold-default", TimefoldDefaultMoves::new));

    private Field() {}

    public static Set<String> names() {
        return CONTESTANTS.keySet();
    }

    /** @throws IllegalArgumentException for an unknown name */
    public static Contestant named(String name) {
        Supplier<Contestant> contestant = CONTESTANTS.get(name);
        if (contestant == null) {
            throw new IllegalArgumentException("There is no solver " + name + ". There are " + names() + ".");
        }
        return contestant.get();
    }
}
