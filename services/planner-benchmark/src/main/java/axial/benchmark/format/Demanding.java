package axial.benchmark.format;

import axial.benchmark.instance.Instance;
import axial.planning.model.Alternative;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an instance asks for anything at all, and for more than there can be. */
final class Demanding {

    private Demanding() {}

    static List<Finding> check(Instance instance) {
        Facts facts = instance.facts();
        List<Request> waiting = facts.requests().stream()
                .filter(request -> request.state() == RequestState.WAITING)
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (waiting.isEmpty()) {
            findings.add(Finding.warning("requests", "No request waits, so the plan will be empty."));
        }
        if (facts.sessions().isEmpty() || facts.openings().isEmpty()) {
            findings.add(
                    Finding.warning("sessions", "There are no sessions or no openings, so nothing can be placed."));
        }
        long wanted = waiting.stream().mapToLong(Demanding::leastRoomMinutes).sum();
        long open = openRoomMinutes(facts);
        if (open > 0 && wanted > open) {
            findings.add(Finding.warning(
                    "requests",
                    "%d requests take at least %d room minutes, %.1f times the %d that all rooms are open: many will get no place."
                            .formatted(waiting.size(), wanted, wanted / (double) open, open)));
        }
        return findings;
    }

    private static long leastRoomMinutes(Request request) {
        return request.alternatives().stream()
                .mapToInt(Alternative::roomMinutes)
                .min()
                .orElse(0);
    }

    private static long openRoomMinutes(Facts facts) {
        Set<String> rooms = facts.resources().stream()
                .filter(resource -> resource.kind() == ResourceKind.ROOM && resource.inService())
                .map(Resource::id)
                .collect(Collectors.toSet());
        return facts.openings().stream()
                .filter(opening -> rooms.contains(opening.resourceId()))
                .mapToLong(opening ->
                        Duration.between(opening.start(), opening.end()).toMinutes())
                .sum();
    }
}
