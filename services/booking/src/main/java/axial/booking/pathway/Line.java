package axial.booking.pathway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The patient's other requests as they stand to one of them. First what was done, by its day; then what is to come in the order it was asked for,
 * but nothing before what somebody said it must follow. The order is whole and the same for each of them, whatever links rules add, so that a rule that
 * counts sessions counts each of them once.
 */
final class Line {

    private final UUID self;
    private final Map<UUID, Earlier> others;
    private final List<Earlier> ahead = new ArrayList<>();
    private final List<Earlier> behind = new ArrayList<>();

    private Line(UUID self, List<Earlier> others) {
        this.self = self;
        this.others = others.stream()
                .filter(other -> !other.requestId().equals(self))
                .collect(Collectors.toMap(
                        Earlier::requestId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    static Line of(PlannedCase now, List<Earlier> others) {
        var line = new Line(now.requestId(), others);
        line.others.values().stream()
                .filter(Earlier::done)
                .sorted(Comparator.comparing(Earlier::earliest).thenComparing(Earlier::entered))
                .forEach(line.ahead::add);
        line.queue(now);
        return line;
    }

    /** Of those that wait for nobody else, whoever asked first is next. */
    private void queue(PlannedCase now) {
        Earlier own = new Earlier(
                self,
                now.procedure().code(),
                now.side(),
                now.course(),
                now.earliest(),
                false,
                null,
                now.entered(),
                now.after(),
                now.after());
        List<Earlier> waiting = new ArrayList<>(
                others.values().stream().filter(other -> !other.done()).toList());
        waiting.add(own);
        waiting.sort(Comparator.comparing(Earlier::entered));
        List<Earlier> passed = ahead;
        while (!waiting.isEmpty()) {
            Earlier next = waiting.stream()
                    .filter(one -> !waitsForOneOf(waiting, one))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            if (next == own) {
                passed = behind;
            } else {
                passed.add(next);
            }
        }
    }

    private static boolean waitsForOneOf(List<Earlier> waiting, Earlier one) {
        Set<UUID> ids = waiting.stream().map(Earlier::requestId).collect(Collectors.toSet());
        return one.enteredAfter().stream().anyMatch(link -> ids.contains(link.requestId()));
    }

    Collection<Earlier> others() {
        return others.values();
    }

    Map<UUID, Earlier> othersById() {
        return others;
    }

    /** What comes before it. */
    List<Earlier> ahead() {
        return ahead;
    }

    /** What comes before it or could: not what must follow it. */
    List<Earlier> possiblyAhead() {
        List<Earlier> all = new ArrayList<>(ahead);
        behind.stream()
                .filter(other -> !follows(other.after(), new HashSet<>()))
                .forEach(all::add);
        return all;
    }

    /** Whether these links would make the request follow itself. */
    static boolean wouldGoInCircles(UUID requestId, List<After> links, List<Earlier> others) {
        return new Line(requestId, others).follows(links, new HashSet<>());
    }

    private boolean follows(List<After> links, Set<UUID> seen) {
        return links.stream().map(After::requestId).anyMatch(id -> {
            Earlier next = others.get(id);
            return id.equals(self) || (next != null && seen.add(id) && follows(next.after(), seen));
        });
    }
}
