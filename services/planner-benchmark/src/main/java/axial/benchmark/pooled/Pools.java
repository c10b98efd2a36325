package axial.benchmark.pooled;

import axial.benchmark.runner.UnsupportedInstance;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sorts the resources in service into pools. */
final class Pools {

    private final List<Pool> all = new ArrayList<>();

    private record Likeness(
            String clinic, ResourceKind kind, String type, Set<String> capabilities, List<Pool.Stretch> open) {}

    Pools(Facts facts) {
        Map<String, List<Opening>> openings = new HashMap<>();
        facts.openings().forEach(opening -> openings.computeIfAbsent(opening.resourceId(), id -> new ArrayList<>())
                .add(opening));
        Map<String, Likeness> likeness = new TreeMap<>();
        Map<Likeness, List<String>> alike = new HashMap<>();
        for (Resource resource : facts.resources()) {
            List<Opening> open = openings.getOrDefault(resource.id(), List.of());
            if (resource.inService() && !open.isEmpty()) {
                Likeness key = new Likeness(
                        onlyClinic(resource.id(), open),
                        resource.kind(),
                        resource.type(),
                        resource.capabilities(),
                        stretches(open));
                likeness.put(resource.id(), key);
                alike.computeIfAbsent(key, k -> new ArrayList<>()).add(resource.id());
            }
        }
        likeness.values().stream()
                .distinct()
                .forEach(key -> all.add(new Pool(
                        all.size(),
                        key.clinic(),
                        key.kind(),
                        key.type(),
                        key.capabilities(),
                        alike.getOrDefault(key, List.of()),
                        key.open())));
    }

    private static String onlyClinic(String id, List<Opening> open) {
        if (open.stream().map(Opening::clinic).distinct().count() > 1) {
            throw new UnsupportedInstance(
                    id + " opens at several clinics; this solver takes only resources that stay.");
        }
        return open.get(0).clinic();
    }

    private static List<Pool.Stretch> stretches(List<Opening> openings) {
        List<Pool.Stretch> merged = new ArrayList<>();
        openings.stream().sorted(Comparator.comparing(Opening::start)).forEach(opening -> {
            int start = (int) (opening.start().getEpochSecond() / 60);
            int end = (int) (opening.end().getEpochSecond() / 60);
            Pool.Stretch last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && start <= last.end()) {
                merged.set(merged.size() - 1, new Pool.Stretch(last.start(), Math.max(last.end(), end)));
            } else {
                merged.add(new Pool.Stretch(start, end));
            }
        });
        return merged;
    }

    List<Pool> all() {
        return all;
    }

    List<Pool> at(String clinic, ResourceKind kind) {
        return all.stream()
                .filter(pool -> pool.kind() == kind && pool.clinic().equals(clinic))
                .toList();
    }
}
