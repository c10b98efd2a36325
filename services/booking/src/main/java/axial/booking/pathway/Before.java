package axial.booking.pathway;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The requests of a patient that can come before a given one: not itself, and none that comes after it already. */
record Before(UUID requestId, List<Earlier> others) {

    List<Earlier> candidates() {
        Map<UUID, Earlier> byId = others.stream().collect(Collectors.toMap(Earlier::requestId, Function.identity()));
        return others.stream()
                .filter(other -> !other.requestId().equals(requestId))
                .filter(other -> !comesAfter(other, byId, new HashSet<>()))
                .toList();
    }

    /** Whether these links would make the request come after itself. */
    boolean wouldGoInCircles(List<After> links) {
        Map<UUID, Earlier> byId = others.stream().collect(Collectors.toMap(Earlier::requestId, Function.identity()));
        return links.stream().anyMatch(link -> {
            Earlier first = byId.get(link.requestId());
            return link.requestId().equals(requestId) || (first != null && comesAfter(first, byId, new HashSet<>()));
        });
    }

    private boolean comesAfter(Earlier other, Map<UUID, Earlier> byId, Set<UUID> seen) {
        return seen.add(other.requestId())
                && other.after().stream().anyMatch(link -> {
                    Earlier next = byId.get(link.requestId());
                    return link.requestId().equals(requestId) || (next != null && comesAfter(next, byId, seen));
                });
    }
}
