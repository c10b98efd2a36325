package axial.planner.intake;

import axial.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The networks this replica owns. */
@ApplicationScoped
public class Networks {

    private final Map<String, Network> byCode = new ConcurrentHashMap<>();

    Network at(String code, int partition) {
        return byCode.computeIfAbsent(code, missing -> new Network(missing, partition));
    }

    void drop(Set<Integer> partitions) {
        byCode.values().removeIf(network -> partitions.contains(network.partition()));
    }

    void dropAll() {
        byCode.clear();
    }

    List<String> codes() {
        return byCode.keySet().stream().sorted().toList();
    }

    /** @throws Problem 404 when no network knows the request */
    public Network ofRequest(String requestId) {
        return byCode.values().stream()
                .filter(network -> network.knowsRequest(requestId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("request", requestId)
                        .with(
                                "hint",
                                "Maybe it was entered a moment ago: name its ledger position and it is waited for."));
    }

    /**
     * The network the clinics belong to.
     *
     * @param clinics null: whatever network there is
     * @throws Problem 400 when a clinic isn't known, when they lie in several networks, or when none are named and there are several networks
     */
    public Network ofClinics(@Nullable Collection<String> clinics) {
        List<Network> fitting = byCode.values().stream()
                .filter(network -> clinics == null || clinicsOf(network).containsAll(clinics))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        throw Problem.invalid(
                "clinics",
                clinics == null
                        ? "There are " + byCode.size() + " networks. Name clinics of one of them."
                        : "The clinics " + String.join(", ", clinics) + " aren't all of one network. Known clinics: "
                                + String.join(", ", known()) + ".");
    }

    private Set<String> known() {
        return byCode.values().stream()
                .flatMap(network -> clinicsOf(network).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> clinicsOf(Network network) {
        return network.look(view -> view.directory().clinics());
    }
}
