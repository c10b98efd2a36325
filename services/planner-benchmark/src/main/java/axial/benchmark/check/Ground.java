package axial.benchmark.check;

import axial.benchmark.instance.Instance;
import axial.planning.model.Clinic;
import axial.planning.model.Opening;
import axial.planning.model.Provider;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.Session;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of an instance by their ids, and the minutes in which each resource is open and each provider at work. */
final class Ground {

    final Instance instance;
    final Map<String, Clinic> clinics = new HashMap<>();
    final Map<String, Resource> resources = new HashMap<>();
    final Map<String, Provider> providers = new HashMap<>();
    final Map<String, Request> requests = new HashMap<>();
    private final Map<String, List<long[]>> open = new HashMap<>();

    Ground(Instance instance) {
        this.instance = instance;
        instance.facts().clinics().forEach(clinic -> clinics.put(clinic.code(), clinic));
        instance.facts().resources().forEach(resource -> resources.put(resource.id(), resource));
        instance.facts().providers().forEach(provider -> providers.put(provider.id(), provider));
        instance.facts().requests().forEach(request -> requests.put(request.id(), request));
        for (Opening opening : instance.facts().openings()) {
            open(opening.resourceId(), opening.clinic(), Visit.minute(opening.start()), Visit.minute(opening.end()));
        }
        for (Session session : instance.facts().sessions()) {
            open(session.providerId(), session.clinic(), Visit.minute(session.start()), Visit.minute(session.end()));
        }
    }

    private void open(String id, String clinic, long start, long end) {
        open.computeIfAbsent(id + " at " + clinic, key -> new ArrayList<>()).add(new long[] {start, end});
    }

    /** Minutes of {@code [start, end)} in which it is open at the clinic. */
    long openMinutes(String id, String clinic, long start, long end) {
        List<long[]> spans = open.getOrDefault(id + " at " + clinic, List.of()).stream()
                .filter(span -> span[0] < end && start < span[1])
                .sorted((a, b) -> Long.compare(a[0], b[0]))
                .toList();
        long minutes = 0;
        long counted = start;
        for (long[] span : spans) {
            long from = Math.max(counted, span[0]);
            long to = Math.min(end, span[1]);
            minutes += Math.max(0, to - from);
            counted = Math.max(counted, to);
        }
        return minutes;
    }

    /** @throws NullPointerException when the clinic is unknown */
    ZoneId zone(String clinic) {
        return Objects.requireNonNull(clinics.get(clinic)).zone();
    }

    /** The day of now at the clinic where it begins last. */
    LocalDate today() {
        return clinics.values().stream()
                .map(clinic -> instance.now().atZone(clinic.zone()).toLocalDate())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    /** Minutes by road, in the slower direction. */
    long drive(String from, String to) {
        return from.equals(to) ? 0 : Math.max(oneWay(from, to), oneWay(to, from));
    }

    private long oneWay(String from, String to) {
        Clinic clinic = clinics.get(from);
        return clinic == null ? 0 : clinic.driveMinutes().getOrDefault(to, 0);
    }

    @Nullable
    Session sessionAt(String provider, String clinic, long minute) {
        return instance.facts().sessions().stream()
                .filter(session -> session.providerId().equals(provider)
                        && session.clinic().equals(clinic))
                .filter(session -> Visit.minute(session.start()) <= minute && minute < Visit.minute(session.end()))
                .min((a, b) -> a.start().compareTo(b.start()))
                .orElse(null);
    }
}
