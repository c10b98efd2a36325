package axial.benchmark.instance;

import axial.planning.model.Alternative;
import axial.planning.model.Recovery;
import java.util.List;
import java.util.Set;

/** The kinds of procedure, with the ways in which each can be done. */
enum Ways {
    FLUORO,
    RFA,
    US,
    INJECTION;

    /** @param extra minutes by which the case at hand takes longer than the shortest of its kind */
    List<Alternative> alternatives(int extra) {
        return switch (this) {
            case FLUORO ->
                List.of(way(Set.of("FIXED_C_ARM", "LEAD_SHIELDING"), List.of(), 5, 13 + extra, 8, 17, Recovery.CHAIR));
            case RFA ->
                List.of(way(Set.of("FIXED_C_ARM"), List.of("RF_GENERATOR"), 7, 32 + extra, 11, 31, Recovery.BAY));
            case US -> List.of(usual("ULTRASOUND", extra), underFluoroscopy(extra));
            case INJECTION -> List.of(way(Set.of("PROCEDURE"), List.of(), 2, 9 + extra, 4, 0, Recovery.NONE));
        };
    }

    private static Alternative usual(String capability, int extra) {
        return way(Set.of(capability), List.of(), 3, 12 + extra, 6, 10, Recovery.CHAIR);
    }

    private static Alternative underFluoroscopy(int extra) {
        return new Alternative(Set.of("FIXED_C_ARM"), List.of(), 5, 14 + extra, 7, 12, Recovery.CHAIR, 1, true);
    }

    private static Alternative way(
            Set<String> capabilities,
            List<String> devices,
            int setup,
            int procedure,
            int turnover,
            int recovery,
            Recovery kind) {
        return new Alternative(capabilities, devices, setup, procedure, turnover, recovery, kind, 0, false);
    }
}
