package axial.planning.solving;

import axial.planning.model.Clinic;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Provider;
import axial.planning.model.Resource;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import axial.planning.rules.Weights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clinics, resources, openings, providers and sessions as the rules look them up. Shares nothing with the diary, which it judges. */
final class Premises {

    private final Map<String, Clinic> clinics;
    private final Map<String, Resource> resources;
    private final Map<String, Provider> providers;
    private final Map<String, List<long[]>> open;
    private final Map<String, List<Session>> sessions;
    private final Instant now;
    private final int today;
    private final MoveLimits limits;
    private final Weights weights;

    Premises(Facts facts, Instant now, int today, MoveLimits limits, Weights weights) {
        clinics = new HashMap<>();
        resources = new HashMap<>();
        providers = new HashMap<>();
        open = new HashMap<>();
        sessions = new HashMap<>();
        this.now = now;
        this.today = today;
        this.limits = limits;
        this.weights = weights;
        facts.clinics().forEach(clinic -> clinics.put(clinic.code(), clinic));
        facts.resources().forEach(resource -> resources.put(resource.id(), resource));
        facts.providers().forEach(provider -> providers.put(provider.id(), provider));
        for (Opening opening : facts.openings()) {
            open(opening.resourceId(), opening.clinic(), opening.start(), opening.end());
        }
        for (Session session : facts.sessions()) {
            open(session.providerId(), session.clinic(), session.start(), session.end());
            sessions.computeIfAbsent(session.providerId() + "@" + session.clinic(), key -> new ArrayList<>())
                    .add(session);
        }
        open.values().forEach(list -> list.sort((a, b) -> Long.compare(a[0], b[0])));
    }

    private Premises(Premises other, Weights weights) {
        clinics = other.clinics;
        resources = other.resources;
        providers = other.providers;
        open = other.open;
        sessions = other.sessions;
        now = other.now;
        today = other.today;
        limits = other.limits;
        this.weights = weights;
    }

    /** The same, judging by other weights. */
    Premises weighing(Weights others) {
        return new Premises(this, others);
    }

    private void open(String id, String clinic, Instant start, Instant end) {
        long[] span = {Math.floorDiv(start.getEpochSecond() + 59, 60), Math.floorDiv(end.getEpochSecond(), 60)};
        if (span[0] < span[1]) {
            open.computeIfAbsent(id + "@" + clinic, key -> new ArrayList<>()).add(span);
        }
    }

    Instant now() {
        return now;
    }

    /** In days since 1970. */
    int today() {
        return today;
    }

    MoveLimits limits() {
        return limits;
    }

    Weights weights() {
        return weights;
    }

    @Nullable
    Clinic clinic(String code) {
        return clinics.get(code);
    }

    @Nullable
    Resource resource(String id) {
        return resources.get(id);
    }

    @Nullable
    Provider provider(String id) {
        return providers.get(id);
    }

    Iterable<Clinic> clinics() {
        return clinics.values();
    }

    Iterable<Resource> resources() {
        return resources.values();
    }

    /** How many minutes of {@code [start, end)} lie outside the openings (or sessions) at the clinic. */
    long minutesOutside(String id, String clinic, long start, long end) {
        return end - start - minutesOpen(id, clinic, start, end);
    }

    /** How many minutes of {@code [start, end)} are open at the clinic; overlapping openings count once. */
    long minutesOpen(String id, String clinic, long start, long end) {
        long minutes = 0;
        long counted = start;
        for (long[] span : open.getOrDefault(id + "@" + clinic, List.of())) {
            long from = Math.max(counted, span[0]);
            long to = Math.min(end, span[1]);
            if (from < to) {
                minutes += to - from;
                counted = to;
            }
        }
        return minutes;
    }

    /** What the session in which a procedure begins was rostered for; MIXED when there is none. */
    SessionKind sessionKind(String providerId, String clinic, Instant begin) {
        SessionKind kind = SessionKind.MIXED;
        Instant earliest = Instant.MAX;
        for (Session session : sessions.getOrDefault(providerId + "@" + clinic, List.of())) {
            if (!session.start().isAfter(begin)
                    && session.end().isAfter(begin)
                    && session.start().isBefore(earliest)) {
                kind = session.kind();
                earliest = session.start();
            }
        }
        return kind;
    }
}
