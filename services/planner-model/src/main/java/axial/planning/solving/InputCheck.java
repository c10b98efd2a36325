package axial.planning.solving;

import axial.planning.model.After;
import axial.planning.model.Alternative;
import axial.planning.model.Appointment;
import axial.planning.model.Claim;
import axial.planning.model.Clinic;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sorts out facts that make no sense, and says so. Requests are kept: the plan tells why they got no place. */
final class InputCheck {

    private static final Duration LONGEST = Duration.ofDays(31);

    private final Facts facts;
    private final List<InputProblem> problems = new ArrayList<>();
    private final Set<String> clinics;
    private final Set<String> resources;
    private final Set<String> providers;

    private InputCheck(Facts facts) {
        this.facts = facts;
        clinics = facts.clinics().stream().map(Clinic::code).collect(Collectors.toSet());
        resources = facts.resources().stream().map(Resource::id).collect(Collectors.toSet());
        providers = facts.providers().stream().map(provider -> provider.id()).collect(Collectors.toSet());
    }

    static InputCheck of(Facts facts) {
        return new InputCheck(facts);
    }

    List<InputProblem> problems() {
        return List.copyOf(problems);
    }

    /** The facts without what makes no sense; call it once, before {@link #problems()}. */
    Facts sound() {
        List<Opening> openings = kept(once(facts.openings(), Opening::id), this::makesSense);
        List<Session> sessions = kept(once(facts.sessions(), Session::id), this::makesSense);
        reportOverlaps(openings);
        List<Request> requests = once(facts.requests(), Request::id);
        requests.forEach(this::report);
        reportCircles(requests);
        return new Facts(
                facts.network(),
                once(facts.clinics(), Clinic::code),
                once(facts.resources(), Resource::id),
                openings,
                once(facts.providers(), provider -> provider.id()),
                sessions,
                requests,
                once(facts.appointments(), Appointment::id).stream()
                        .map(this::withSoundClaims)
                        .toList());
    }

    private <T> List<T> once(List<T> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        for (T fact : all) {
            if (byId.put(id.apply(fact), fact) != null) {
                report(id.apply(fact), "There are two facts with this id; the later one counts.");
            }
        }
        return List.copyOf(byId.values());
    }

    private static <T> List<T> kept(List<T> all, Predicate<T> makesSense) {
        return all.stream().filter(makesSense).toList();
    }

    private boolean makesSense(Opening opening) {
        return isTime(opening.id(), opening.start(), opening.end())
                && isKnown(opening.id(), "clinic", opening.clinic(), clinics)
                && isKnown(opening.id(), "resource", opening.resourceId(), resources);
    }

    private boolean makesSense(Session session) {
        return isTime(session.id(), session.start(), session.end())
                && isKnown(session.id(), "clinic", session.clinic(), clinics)
                && isKnown(session.id(), "provider", session.providerId(), providers);
    }

    private boolean isTime(String id, Instant start, Instant end) {
        if (start.isBefore(end) && Duration.between(start, end).compareTo(LONGEST) <= 0) {
            return true;
        }
        report(
                id,
                "It runs from %s to %s. It must end after it starts, and within %d days."
                        .formatted(start, end, LONGEST.toDays()));
        return false;
    }

    private boolean isKnown(String id, String what, String name, Set<String> known) {
        if (!known.contains(name)) {
            report(id, "It names the %s %s, which isn't known. Maybe its event hasn't arrived.".formatted(what, name));
        }
        return known.contains(name);
    }

    private void reportOverlaps(List<Opening> openings) {
        List<Opening> sorted = openings.stream()
                .sorted(Comparator.comparing(Opening::resourceId)
                        .thenComparing(Opening::clinic)
                        .thenComparing(Opening::start))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Opening before = sorted.get(i - 1);
            Opening opening = sorted.get(i);
            if (before.resourceId().equals(opening.resourceId())
                    && before.clinic().equals(opening.clinic())
                    && opening.start().isBefore(before.end())) {
                report(
                        opening.id(),
                        "It overlaps opening %s of the same resource; they count as one.".formatted(before.id()));
            }
        }
    }

    private void report(Request request) {
        if (request.alternatives().isEmpty()) {
            report(request.id(), "It names no way of doing the procedure; at least one is needed.");
        }
        for (Alternative way : request.alternatives()) {
            if (!way.isSensible()) {
                report(
                        request.id(),
                        "A way of doing it takes %d + %d + %d minutes and %d of recovery. The procedure needs at least 1, setup at most %d, all together at most a day."
                                .formatted(
                                        way.setupMinutes(),
                                        way.procedureMinutes(),
                                        way.turnoverMinutes(),
                                        way.recoveryMinutes(),
                                        Alternative.LONGEST_SETUP));
            }
        }
        if (request.latest() != null && request.latest().isBefore(request.earliest())) {
            report(
                    request.id(),
                    "Its latest day %s is before its earliest day %s.".formatted(request.latest(), request.earliest()));
        }
    }

    /** Requests that, directly or not, must follow themselves. */
    private void reportCircles(List<Request> requests) {
        Map<String, Request> byId = new HashMap<>();
        requests.forEach(request -> byId.put(request.id(), request));
        Set<String> free = new HashSet<>();
        for (Request request : requests) {
            if (!free.contains(request.id()) && isCircle(request, byId, new HashSet<>(), free)) {
                report(request.id(), "It must follow itself: its links to other requests form a circle.");
            }
        }
    }

    private static boolean isCircle(Request request, Map<String, Request> byId, Set<String> path, Set<String> free) {
        if (free.contains(request.id())) {
            return false;
        }
        if (!path.add(request.id()) || path.size() > 200) {
            return true;
        }
        for (After after : request.after()) {
            Request before = byId.get(after.requestId());
            if (before != null && isCircle(before, byId, path, free)) {
                return true;
            }
        }
        path.remove(request.id());
        free.add(request.id());
        return false;
    }

    private Appointment withSoundClaims(Appointment appointment) {
        List<Claim> sound = appointment.claims().stream()
                .filter(claim -> claim.start().isBefore(claim.end()))
                .toList();
        if (sound.size() == appointment.claims().size()) {
            return appointment;
        }
        report(appointment.id(), "It has claims that end before they start; they were left out.");
        return new Appointment(
                appointment.id(),
                appointment.requestId(),
                appointment.clinic(),
                appointment.state(),
                appointment.pinned(),
                appointment.start(),
                appointment.end(),
                appointment.patientKey(),
                appointment.alternative(),
                sound,
                appointment.patient(),
                appointment.version());
    }

    private void report(String factId, String sentence) {
        problems.add(new InputProblem(factId, sentence));
    }
}
