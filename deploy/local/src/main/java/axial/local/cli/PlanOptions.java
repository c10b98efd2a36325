package axial.local.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of the network a plan is for, how long the planner may think, and how far it may go. */
final class PlanOptions {

    @Option(
            names = "--clinics",
            split = ",",
            paramLabel = "CODE",
            description =
                    "Only these clinics; by default all that you may plan of the network, when there is one network.")
    private @Nullable List<String> clinics;

    @Option(
            names = "--network",
            paramLabel = "CODE",
            description = "All clinics of this network; needed when there are several.")
    private @Nullable String network;

    @Option(names = "--from", description = "The first day, e.g. 2026-11-30; tomorrow by default.")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "The last day; three weeks after the first by default.")
    private @Nullable LocalDate to;

    @Option(names = "--seconds", description = "How long it may think; 10 by default, 3 for a repair.")
    private @Nullable Integer seconds;

    @Option(names = "--seed", description = "The same seed thinks in the same order.")
    private @Nullable Long seed;

    @Option(
            names = "--max-moves",
            paramLabel = "N",
            description = "Move so many booked people at most; 20 by default, for a repair as many as it takes.")
    private @Nullable Integer maxMoves;

    @Option(
            names = "--max-days",
            paramLabel = "N",
            description = "Move each by so many days at most; 7 by default, for a repair any.")
    private @Nullable Integer maxDays;

    @Option(names = "--same-clinic", description = "Move nobody to another clinic.")
    private boolean sameClinic;

    @Option(
            names = "--max-extra-drive",
            paramLabel = "MINUTES",
            description = "Send nobody so much further than now; 15 by default, for a repair any.")
    private @Nullable Integer maxExtraDrive;

    /** The order as the planner takes it. */
    Map<String, @Nullable Object> order(String kind, Names names) {
        LocalDate first =
                from == null ? LocalDate.now(Clock.system(names.zone())).plusDays(1) : from;
        Map<String, @Nullable Object> order = new LinkedHashMap<>();
        order.put("kind", kind);
        order.put("clinics", clinics(names.networks()));
        order.put("from", first.toString());
        order.put("to", (to == null ? first.plusWeeks(3) : to).toString());
        order.put("seconds", seconds);
        order.put("seed", seed);
        order.put("maxMoves", maxMoves);
        order.put("maxDaysMoved", maxDays);
        order.put("otherClinics", sameClinic ? false : null);
        order.put("maxExtraDriveMinutes", maxExtraDrive);
        return order;
    }

    @Nullable
    List<String> clinics(Map<String, List<String>> networks) {
        if (clinics != null && network != null) {
            throw new WrongUse("Say either --clinics or --network.");
        }
        if (network != null && networks.containsKey(network)) {
            return networks.get(network);
        }
        if (network != null || (clinics == null && networks.size() > 1)) {
            throw new WrongUse((network == null ? "There are several networks" : "There is no network " + network)
                    + ", and a plan is for one. Say which with --network, or some of its clinics with --clinics:"
                    + told(networks));
        }
        return clinics;
    }

    private static String told(Map<String, List<String>> networks) {
        return networks.entrySet().stream()
                .map(one -> "\n  --network " + one.getKey() + "   (" + String.join(", ", one.getValue()) + ")")
                .collect(Collectors.joining());
    }
}
