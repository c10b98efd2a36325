package axial.planning.solving;

import axial.planning.diary.Spot;
import axial.planning.diary.Timeline;
import axial.planning.model.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the moves that only work together: one takes what another leaves, or must follow it. */
final class Grouping {

    private final List<PlannedAppointment> changed;
    private final Map<String, Integer> byRequest = new HashMap<>();
    private final List<Link> links;
    private final List<Apart> aparts;
    private final int[] parents;

    /** @param changed everything that the plan places or moves */
    Grouping(List<PlannedAppointment> changed, List<Link> links, List<Apart> aparts) {
        this.changed = changed.stream()
                .sorted(Comparator.comparingInt(PlannedAppointment::start).thenComparing(PlannedAppointment::requestId))
                .toList();
        this.links = links;
        this.aparts = aparts;
        parents = new int[changed.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            byRequest.put(this.changed.get(i).requestId(), i);
        }
    }

    List<MoveGroup> groups(Function<PlannedAppointment, PlannedMove> move) {
        joinLinked();
        joinApart();
        joinSuccessorsInPlace();
        joinSuccessorsInTheDay();
        Map<Integer, List<PlannedAppointment>> groups = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(changed.get(i));
        }
        return groups.values().stream()
                .map(group -> new MoveGroup(group.stream().map(move).toList()))
                .toList();
    }

    private void joinLinked() {
        for (Link link : links) {
            Integer before = byRequest.get(link.before());
            Integer later = byRequest.get(link.later());
            if (before != null && later != null) {
                join(before, later);
            }
        }
    }

    /** Who comes on a day that the other one leaves. */
    private void joinApart() {
        for (Apart apart : aparts) {
            Integer one = byRequest.get(apart.one());
            Integer other = byRequest.get(apart.other());
            if (one != null && other != null && (follows(one, other) || follows(other, one))) {
                join(one, other);
            }
        }
    }

    private boolean follows(int coming, int leaving) {
        Spot left = changed.get(leaving).original();
        return left != null && left.epochDay() == changed.get(coming).day();
    }

    /** Who goes where somebody else was booked, or so near it that there was no time for the drive. */
    private void joinSuccessorsInPlace() {
        Map<Timeline, List<Integer>> leaving = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            Spot left = changed.get(i).original();
            if (left != null) {
                for (Spot.Take take : takes(left)) {
                    leaving.computeIfAbsent(take.timeline(), timeline -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        for (int i = 0; i < parents.length; i++) {
            for (Spot.Take take : takes(changed.get(i).place())) {
                for (int other : leaving.getOrDefault(take.timeline(), List.of())) {
                    Spot left = changed.get(other).original();
                    if (left != null
                            && other != i
                            && overlaps(take, changed.get(i).place(), left)) {
                        join(i, other);
                    }
                }
            }
        }
    }

    /** A provider on a day: the daily limits count there. */
    private record ProviderDay(Timeline provider, int epochDay) {
        static @Nullable ProviderDay of(@Nullable Spot spot) {
            Spot.Take provider = spot == null ? null : spot.take(ResourceKind.PROVIDER);
            return spot == null || provider == null ? null : new ProviderDay(provider.timeline(), spot.epochDay());
        }
    }

    /** Who comes into a provider's day that somebody else leaves: the day may have been full until then. */
    private void joinSuccessorsInTheDay() {
        Map<ProviderDay, Integer> left = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            ProviderDay from = ProviderDay.of(changed.get(i).original());
            if (from != null && !from.equals(ProviderDay.of(changed.get(i).place()))) {
                left.merge(from, i, (a, b) -> {
                    join(a, b);
                    return a;
                });
            }
        }
        for (int i = 0; i < parents.length; i++) {
            ProviderDay to = ProviderDay.of(changed.get(i).place());
            Integer leaving = left.get(to);
            if (leaving != null
                    && to != null
                    && !to.equals(ProviderDay.of(changed.get(i).original()))) {
                join(leaving, i);
            }
        }
    }

    private static List<Spot.Take> takes(Spot spot) {
        List<Spot.Take> takes = new ArrayList<>(spot.takes());
        takes.add(spot.patientTake());
        return takes;
    }

    private static boolean overlaps(Spot.Take take, Spot place, Spot left) {
        int drive = place.clinic().drive(left.clinic());
        return takes(left).stream()
                .anyMatch(other -> other.timeline() == take.timeline()
                        && other.start() - drive < take.end()
                        && take.start() < other.end() + drive);
    }

    private int root(int i) {
        int root = i;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }

    /** The earlier one becomes the root, so that groups come in the order of their first start. */
    private void join(int a, int b) {
        int first = Math.min(root(a), root(b));
        int second = Math.max(root(a), root(b));
        parents[second] = first;
    }
}
