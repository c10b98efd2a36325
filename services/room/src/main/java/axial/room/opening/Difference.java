package axial.room.opening;

import axial.messaging.Event;
import axial.room.events.OpeningChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What has to change so that the stored openings become the computed ones. An opening stays the same one as long as it starts at the same
 * instant at the same clinic.
 */
record Difference(List<Opening> gone, List<Opening> changed, List<Opening> added) {

    private record Start(UUID resourceId, String clinic, Instant starts) {
        static Start of(Opening opening) {
            return new Start(opening.resourceId(), opening.clinic(), opening.starts());
        }
    }

    private record Step(Opening opening, LocalDate day, int rank, Event event) {}

    /**
     * What began before today stays as it was, and ends where today begins: where a clinic's clock was put forward or back it may reach into today.
     *
     * @param today when today began at a clinic
     */
    static Difference between(List<Opening> stored, List<Opening> computed, Function<String, Instant> today) {
        Map<Start, Opening> left = new HashMap<>();
        List<Opening> changed = new ArrayList<>();
        for (Opening opening : stored) {
            Instant begun = today.apply(opening.clinic());
            if (!opening.starts().isBefore(begun)) {
                left.put(Start.of(opening), opening);
            } else if (opening.ends().isAfter(begun)) {
                changed.add(opening.until(begun));
            }
        }
        List<Opening> added = new ArrayList<>();
        for (Opening wanted : computed) {
            Opening known = left.remove(Start.of(wanted));
            if (known == null) {
                added.add(wanted);
            } else if (!known.ends().equals(wanted.ends())) {
                changed.add(known.until(wanted.ends()));
            }
        }
        return new Difference(List.copyOf(left.values()), changed, added);
    }

    /**
     * The events, resource by resource and day by day. Within a day what goes comes before what changes and what is new, so that a reader who
     * applies them one by one never sees two at a time.
     */
    List<Event> events(Map<UUID, String> networks, Function<String, ZoneId> zones) {
        List<Step> steps = new ArrayList<>();
        gone.forEach(opening ->
                steps.add(step(opening, 0, OpeningChanged.gone(opening.id(), network(networks, opening)), zones)));
        changed.forEach(opening -> steps.add(step(opening, 1, event(opening, network(networks, opening)), zones)));
        added.forEach(opening -> steps.add(step(opening, 2, event(opening, network(networks, opening)), zones)));
        return steps.stream()
                .sorted(Comparator.comparing((Step step) -> step.opening().resourceId())
                        .thenComparing(Step::day)
                        .thenComparing(Step::rank))
                .map(Step::event)
                .toList();
    }

    private static Step step(Opening opening, int rank, Event event, Function<String, ZoneId> zones) {
        LocalDate day = opening.starts().atZone(zones.apply(opening.clinic())).toLocalDate();
        return new Step(opening, day, rank, event);
    }

    private static String network(Map<UUID, String> networks, Opening opening) {
        String network = networks.get(opening.resourceId());
        if (network == null) {
            throw new IllegalStateException("The resource " + opening.resourceId() + " is not known.");
        }
        return network;
    }

    private static OpeningChanged event(Opening opening, String network) {
        return new OpeningChanged(
                opening.id(),
                network,
                opening.resourceId(),
                opening.clinic(),
                opening.starts(),
                opening.ends(),
                opening.version());
    }
}
