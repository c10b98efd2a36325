package axial.planner.intake;

import axial.edge.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A network and its clinics, as a replica owns it. */
public record HeldNetwork(String network, Set<String> clinics) {

    /** Those that have all these clinics. @param wanted null: any */
    static List<HeldNetwork> fitting(List<HeldNetwork> networks, @Nullable Collection<String> wanted) {
        return networks.stream()
                .filter(network -> wanted == null || network.clinics().containsAll(wanted))
                .toList();
    }

    /** Why these clinics don't say which network is meant. @param wanted null: none were named */
    static Problem noSingleOne(List<HeldNetwork> networks, @Nullable Collection<String> wanted) {
        String known = networks.stream()
                .flatMap(network -> network.clinics().stream())
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.invalid(
                "clinics",
                wanted == null
                        ? "There are " + networks.size() + " networks. Name clinics of one of them."
                        : "The clinics " + String.join(", ", wanted) + " aren't all of one network. Known clinics: "
                                + known + ".");
    }
}
