package axial.provider.session;

import axial.messaging.Event;
import axial.provider.events.SessionChanged;
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
 * What has to change so that the stored sessions become the computed ones. An session stays the same one as long as it starts at the same
 * instant at the same clinic.
 */
record Difference(List<Session> gone, List<Session> changed, List<Session> added) {

    private record Start(UUID providerId, String clinic, Instant starts) {
        static Start of(Session session) {
            return new Start(session.providerId(), session.clinic(), session.starts());
        }
    }

    private record Step(Session session, LocalDate day, int rank, Event event) {}

    /**
     * What began before today stays as it was, and ends where today begins: where a clinic's clock was put forward or back it may reach into today.
     *
     * @param today when today began at a clinic
     */
    static Difference between(List<Session> stored, List<Session> computed, Function<String, Instant> today) {
        Map<Start, Session> left = new HashMap<>();
        List<Session> changed = new ArrayList<>();
        for (Session session : stored) {
            Instant begun = today.apply(session.clinic());
            if (!session.starts().isBefore(begun)) {
                left.put(Start.of(session), session);
            } else if (session.ends().isAfter(begun)) {
                changed.add(session.until(begun));
            }
        }
        List<Session> added = new ArrayList<>();
        for (Session wanted : computed) {
            Session known = left.remove(Start.of(wanted));
            if (known == null) {
                added.add(wanted);
            } else if (!known.saysTheSameAs(wanted)) {
                changed.add(wanted.following(known));
            }
        }
        return new Difference(List.copyOf(left.values()), changed, added);
    }

    /**
     * The events, person by person and day by day. Within a day what goes comes before what changes and what is new, so that a reader who
     * applies them one by one never sees two at a time.
     */
    List<Event> events(Map<UUID, String> networks, Function<String, ZoneId> zones) {
        List<Step> steps = new ArrayList<>();
        gone.forEach(session ->
                steps.add(step(session, 0, SessionChanged.gone(session.id(), network(networks, session)), zones)));
        changed.forEach(session -> steps.add(step(session, 1, event(session, network(networks, session)), zones)));
        added.forEach(session -> steps.add(step(session, 2, event(session, network(networks, session)), zones)));
        return steps.stream()
                .sorted(Comparator.comparing((Step step) -> step.session().providerId())
                        .thenComparing(Step::day)
                        .thenComparing(Step::rank))
                .map(Step::event)
                .toList();
    }

    private static Step step(Session session, int rank, Event event, Function<String, ZoneId> zones) {
        LocalDate day = session.starts().atZone(zones.apply(session.clinic())).toLocalDate();
        return new Step(session, day, rank, event);
    }

    private static String network(Map<UUID, String> networks, Session session) {
        String network = networks.get(session.providerId());
        if (network == null) {
            throw new IllegalStateException("The provider " + session.providerId() + " is not known.");
        }
        return network;
    }

    private static SessionChanged event(Session session, String network) {
        return new SessionChanged(
                session.id(),
                network,
                session.providerId(),
                session.clinic(),
                session.starts(),
                session.ends(),
                session.kind().name(),
                session.version());
    }
}
