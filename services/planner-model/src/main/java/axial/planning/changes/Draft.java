package axial.planning.changes;

import static java.util.stream.Collectors.toCollection;

import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Clinic;
import axial.planning.model.Facts;
import axial.planning.model.Interval;
import axial.planning.model.Opening;
import axial.planning.model.Provider;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts being changed. Whoever is booked where something closes is displaced, as booking's ledger would do it. */
final class Draft {

    private final Facts facts;
    private final List<Resource> resources;
    private List<Opening> openings;
    private List<Session> sessions;
    private final List<Appointment> appointments;
    private final Set<String> displaced = new HashSet<>();

    Draft(Facts facts) {
        this.facts = facts;
        resources = new ArrayList<>(facts.resources());
        openings = new ArrayList<>(facts.openings());
        sessions = new ArrayList<>(facts.sessions());
        appointments = new ArrayList<>(facts.appointments());
    }

    Resource resource(String id) {
        return find("resource", id, resources, Resource::id);
    }

    Provider provider(String id) {
        return find("provider", id, facts.providers(), Provider::id);
    }

    private String clinic(String code) {
        return find("clinic", code, facts.clinics(), Clinic::code).code();
    }

    private static <T> T find(String kind, String id, List<T> among, Function<T, String> idOf) {
        return among.stream()
                .filter(one -> idOf.apply(one).equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownFact(kind, id));
    }

    void addSession(String id, String providerId, String clinic, Interval during, SessionKind kind) {
        sessions.add(new Session(id, provider(providerId).id(), clinic(clinic), during.start(), during.end(), kind));
    }

    void addOpening(String id, String resourceId, String clinic, Interval during) {
        openings.add(new Opening(id, resource(resourceId).id(), clinic(clinic), during.start(), during.end()));
    }

    /** It opens whenever the one it is like does. */
    void addResource(String id, Resource like, @Nullable String clinic) {
        String at = clinic == null ? like.clinic() : clinic(clinic);
        resources.add(new Resource(id, at, like.kind(), like.type(), like.capabilities(), true));
        List<Opening> hours = openings.stream()
                .filter(opening -> opening.resourceId().equals(like.id()))
                .toList();
        for (Opening opening : hours) {
            openings.add(new Opening(id + " " + opening.id(), id, at, opening.start(), opening.end()));
        }
    }

    void closeResource(String id, Interval during) {
        openings = openings.stream()
                .flatMap(opening -> opening.resourceId().equals(id) ? rests(opening, during) : Stream.of(opening))
                .collect(toCollection(ArrayList::new));
        displaceFrom(id, during);
    }

    private static Stream<Opening> rests(Opening opening, Interval gone) {
        return without(gone, opening.start(), opening.end())
                .map(rest -> new Opening(
                        opening.id() + " from " + rest.start(),
                        opening.resourceId(),
                        opening.clinic(),
                        rest.start(),
                        rest.end()));
    }

    void endSessions(String providerId, Interval during) {
        sessions = sessions.stream()
                .flatMap(session ->
                        session.providerId().equals(providerId) ? rests(session, during) : Stream.of(session))
                .collect(toCollection(ArrayList::new));
        displaceFrom(providerId, during);
    }

    private static Stream<Session> rests(Session session, Interval gone) {
        return without(gone, session.start(), session.end())
                .map(rest -> new Session(
                        session.id() + " from " + rest.start(),
                        session.providerId(),
                        session.clinic(),
                        rest.start(),
                        rest.end(),
                        session.kind()));
    }

    /** What is left of a stretch of time: nothing, one part, or one before and one after. */
    private static Stream<Interval> without(Interval gone, Instant start, Instant end) {
        Interval whole = new Interval(start, end);
        if (!gone.overlaps(whole)) {
            return Stream.of(whole);
        }
        return Stream.of(new Interval(start, gone.start()), new Interval(gone.end(), end))
                .filter(rest -> rest.start().isBefore(rest.end()));
    }

    private void displaceFrom(String resourceId, Interval during) {
        appointments.replaceAll(appointment -> {
            if (!isOpenToChange(appointment.state()) || !takes(appointment, resourceId, during)) {
                return appointment;
            }
            displaced.add(appointment.requestId());
            return appointment.displaced();
        });
    }

    private static boolean isOpenToChange(AppointmentState state) {
        return state == AppointmentState.HELD || state.movable();
    }

    private static boolean takes(Appointment appointment, String resourceId, Interval during) {
        return appointment.claims().stream()
                .anyMatch(claim -> claim.resourceId().equals(resourceId)
                        && during.overlaps(new Interval(claim.start(), claim.end())));
    }

    Facts facts() {
        List<Request> requests = facts.requests().stream()
                .map(request -> displaced.contains(request.id()) ? request.waitingDisplaced() : request)
                .toList();
        return new Facts(
                facts.network(),
                facts.clinics(),
                resources,
                openings,
                facts.providers(),
                sessions,
                requests,
                appointments);
    }
}
