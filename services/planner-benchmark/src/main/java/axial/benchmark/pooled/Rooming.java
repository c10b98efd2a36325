package axial.benchmark.pooled;

import axial.planning.model.Alternative;
import axial.planning.model.Placement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gives each chosen option its concrete room, devices and bay, in the order of time. */
public final class Rooming {

    private final Pooled pooled;
    private final Map<String, Integer> freeFrom = new HashMap<>();

    private Rooming(Pooled pooled) {
        this.pooled = pooled;
    }

    /** Placements by the id of the request. Whoever finds a pool exhausted is left out: the solver broke a rule. */
    public static Map<String, Placement> placements(Pooled pooled, Collection<Chosen> chosen) {
        return new Rooming(pooled).assign(chosen);
    }

    private Map<String, Placement> assign(Collection<Chosen> chosen) {
        List<Chosen> byStart = new ArrayList<>(chosen);
        byStart.sort(Comparator.comparingInt(Chosen::start));
        Map<Chosen, String> rooms = new HashMap<>();
        Map<Chosen, List<String>> devices = new HashMap<>();
        for (Chosen each : byStart) {
            Alternative way = each.option().alternative();
            String room = take(each.option().rooms(), each.start(), each.start() + way.roomMinutes());
            if (room != null) {
                rooms.put(each, room);
                devices.put(each, devices(each));
            }
        }
        Map<Chosen, String> bays = bays(byStart);
        Map<String, Placement> placements = new TreeMap<>();
        for (Chosen each : byStart) {
            Option option = each.option();
            String room = rooms.get(each);
            List<String> with = devices.getOrDefault(each, List.of());
            boolean complete = room != null
                    && with.size() == option.devices().size()
                    && (!option.alternative().needsBay() || bays.containsKey(each));
            if (complete && room != null) {
                placements.put(
                        pooled.requests().get(option.request()).id(),
                        new Placement(
                                option.shift().clinic(),
                                room,
                                option.shift().provider().id(),
                                Instant.ofEpochSecond(each.start() * 60L),
                                option.way(),
                                with,
                                bays.get(each)));
            }
        }
        return placements;
    }

    private List<String> devices(Chosen each) {
        List<String> taken = new ArrayList<>();
        for (Pool pool : each.option().devices()) {
            String device = take(pool, each.start(), each.option().done(each.start()));
            if (device != null) {
                taken.add(device);
            }
        }
        return taken;
    }

    /** Those who need a bay are served before those for whom a chair will do. */
    private Map<Chosen, String> bays(List<Chosen> chosen) {
        List<Chosen> byEnd = new ArrayList<>(chosen);
        byEnd.sort(Comparator.comparing((Chosen each) -> each.option().chair())
                .thenComparingInt(each -> each.option().done(each.start())));
        Map<String, List<int[]>> taken = new HashMap<>();
        Map<Chosen, String> bays = new HashMap<>();
        for (Chosen each : byEnd) {
            Option option = each.option();
            if (option.alternative().needsBay()) {
                int from = option.done(each.start());
                int to = from + option.alternative().recoveryMinutes();
                List<Pool> pools = new ArrayList<>();
                if (option.chair()) {
                    pools.addAll(pooled.recovery(option.shift().clinic(), true));
                }
                pools.addAll(pooled.recovery(option.shift().clinic(), false));
                String bay = gap(pools, taken, from, to);
                if (bay != null) {
                    bays.put(each, bay);
                }
            }
        }
        return bays;
    }

    private static @Nullable String gap(List<Pool> pools, Map<String, List<int[]>> taken, int from, int to) {
        for (Pool pool : pools) {
            for (String id : pool.ids()) {
                List<int[]> spans = taken.computeIfAbsent(id, key -> new ArrayList<>());
                if (spans.stream().noneMatch(span -> span[0] < to && from < span[1])) {
                    spans.add(new int[] {from, to});
                    return id;
                }
            }
        }
        return null;
    }

    private @Nullable String take(Pool pool, int from, int to) {
        for (String id : pool.ids()) {
            if (freeFrom.getOrDefault(id, 0) <= from) {
                freeFrom.put(id, to);
                return id;
            }
        }
        return null;
    }
}
