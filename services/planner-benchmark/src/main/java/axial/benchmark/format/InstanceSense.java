package axial.benchmark.format;

import axial.benchmark.instance.Instance;
import axial.planning.model.After;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Provider;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.Resource;
import axial.planning.model.Session;
import axial.planning.model.SoftGap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether what a well-formed instance says makes sense. */
final class InstanceSense {

    private static final Duration LONGEST = Duration.ofDays(31);

    private final Facts facts;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> clinics;
    private final Set<String> resources;
    private final Set<String> providers;
    private final Set<String> requests;

    private InstanceSense(Facts facts) {
        this.facts = facts;
        clinics = ids(facts.clinics(), clinic -> clinic.code());
        resources = ids(facts.resources(), Resource::id);
        providers = ids(facts.providers(), Provider::id);
        requests = ids(facts.requests(), Request::id);
        ids(facts.openings(), Opening::id);
        ids(facts.sessions(), Session::id);
        ids(facts.appointments(), appointment -> appointment.id());
    }

    static List<Finding> check(Instance instance) {
        InstanceSense sense = new InstanceSense(instance.facts());
        sense.openings();
        sense.sessions();
        sense.facts.requests().forEach(sense::request);
        sense.appointments();
        sense.findings.addAll(Demanding.check(instance));
        return sense.findings;
    }

    private <T> Set<String> ids(List<T> all, Function<T, String> id) {
        Set<String> ids = new HashSet<>();
        for (T fact : all) {
            if (!ids.add(id.apply(fact))) {
                error(id.apply(fact), "Two facts have this id. Ids must be unique.");
            }
        }
        return ids;
    }

    private void openings() {
        for (Opening opening : facts.openings()) {
            known(opening.id(), "clinic", opening.clinic(), clinics);
            known(opening.id(), "room, device or bay", opening.resourceId(), resources);
            time(opening.id(), opening.start(), opening.end());
        }
        List<Opening> sorted = facts.openings().stream()
                .sorted(Comparator.comparing(Opening::resourceId).thenComparing(Opening::start))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Opening before = sorted.get(i - 1);
            Opening opening = sorted.get(i);
            if (opening.resourceId().equals(before.resourceId())
                    && opening.start().isBefore(before.end())) {
                overlap(before, opening);
            }
        }
    }

    private void overlap(Opening before, Opening opening) {
        if (before.clinic().equals(opening.clinic())) {
            warn(
                    opening.id(),
                    "It overlaps opening %s of the same resource; both count as one.".formatted(before.id()));
        } else {
            error(
                    opening.id(),
                    "It overlaps opening %s of the same resource at another clinic (%s and %s)."
                            .formatted(before.id(), before.clinic(), opening.clinic()));
        }
    }

    private void sessions() {
        for (Session session : facts.sessions()) {
            known(session.id(), "clinic", session.clinic(), clinics);
            known(session.id(), "provider", session.providerId(), providers);
            time(session.id(), session.start(), session.end());
        }
    }

    private void request(Request request) {
        for (String other : request.notSameDayAs()) {
            known(request.id(), "request", other, requests);
        }
        for (SoftGap gap : request.softGaps()) {
            if (gap.requestId() != null) {
                known(request.id(), "request", gap.requestId(), requests);
            } else if (gap.doneOn() == null) {
                error(request.id(), "A soft gap counts from nothing. It must name a request or a day.");
            }
        }
        for (After after : request.after()) {
            known(request.id(), "request", after.requestId(), requests);
            if (after.maxGapDays() != null && after.maxGapDays() < after.minGapDays()) {
                warn(
                        request.id(),
                        "It must follow after at least %d and at most %d days: no day will do."
                                .formatted(after.minGapDays(), after.maxGapDays()));
            }
        }
        request.driveMinutes().keySet().forEach(code -> known(request.id(), "clinic", code, clinics));
        if (request.clinics() != null) {
            request.clinics().forEach(code -> known(request.id(), "clinic", code, clinics));
        }
        if (request.latest() != null && request.latest().isBefore(request.earliest())) {
            warn(
                    request.id(),
                    "Its latest day %s is before its earliest day %s: no day will do."
                            .formatted(request.latest(), request.earliest()));
        }
        if (request.state() == RequestState.WAITING && request.alternatives().isEmpty()) {
            warn(request.id(), "It names no way of doing the procedure, so it gets no place.");
        }
    }

    private void appointments() {
        facts.appointments().forEach(appointment -> {
            known(appointment.id(), "request", appointment.requestId(), requests);
            known(appointment.id(), "clinic", appointment.clinic(), clinics);
            appointment.claims().stream()
                    .filter(claim -> !resources.contains(claim.resourceId()) && !providers.contains(claim.resourceId()))
                    .forEach(claim ->
                            error(appointment.id(), "It claims %s, which isn't known.".formatted(claim.resourceId())));
        });
    }

    private void known(String id, String what, String name, Set<String> known) {
        if (!known.contains(name)) {
            error(
                    id,
                    "It names the %s %s, which isn't known. Known are %s."
                            .formatted(
                                    what, name, known.stream().sorted().limit(6).collect(Collectors.joining(", "))));
        }
    }

    private void time(String id, Instant start, Instant end) {
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            error(
                    id,
                    "It runs from %s to %s. It must end after it starts, and within %d days."
                            .formatted(start, end, LONGEST.toDays()));
        }
    }

    private void error(String where, String sentence) {
        findings.add(Finding.error(where, sentence));
    }

    private void warn(String where, String sentence) {
        findings.add(Finding.warning(where, sentence));
    }
}
