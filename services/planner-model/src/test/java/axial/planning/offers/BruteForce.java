package axial.planning.offers;

import axial.planning.SampleNetwork;
import axial.planning.model.After;
import axial.planning.model.Alternative;
import axial.planning.model.Appointment;
import axial.planning.model.Claim;
import axial.planning.model.Clinic;
import axial.planning.model.Credential;
import axial.planning.model.Facts;
import axial.planning.model.Interval;
import axial.planning.model.Opening;
import axial.planning.model.Provider;
import axial.planning.model.Recovery;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import axial.planning.model.SoftGap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries every clinic, provider, way, room and start one by one, with instants and loops, and prices each from the rules' sentences. */
final class BruteForce {

    record Priced(long price, Instant start, String providerId) {}

    private final Facts facts;
    private final Instant now;
    private final Map<String, List<Busy>> busy = new HashMap<>();
    private final Map<String, List<Interval>> open = new HashMap<>();
    private final Map<Priced, String> clinicOf = new HashMap<>();
    private final Map<String, long[]> loads = new HashMap<>();

    /** @param day on which the patient comes in */
    private record Busy(Instant start, Instant end, String clinic, LocalDate day) {}

    BruteForce(Facts facts, Instant now) {
        this.facts = facts;
        this.now = now;
        for (Appointment appointment : facts.appointments()) {
            String clinic = appointment.clinic();
            LocalDate day = appointment.start().atZone(SampleNetwork.ZONE).toLocalDate();
            for (Claim claim : appointment.claims()) {
                busy.computeIfAbsent(claim.resourceId(), id -> new ArrayList<>())
                        .add(new Busy(claim.start(), claim.end(), clinic, day));
            }
            busy.computeIfAbsent(appointment.patientKey(), id -> new ArrayList<>())
                    .add(new Busy(appointment.start(), appointment.end(), clinic, day));
        }
        for (Opening opening : facts.openings()) {
            open.computeIfAbsent(opening.resourceId() + opening.clinic(), id -> new ArrayList<>())
                    .add(new Interval(opening.start(), opening.end()));
        }
        for (Session session : facts.sessions()) {
            open.computeIfAbsent(session.providerId() + session.clinic(), id -> new ArrayList<>())
                    .add(new Interval(session.start(), session.end()));
        }
    }

    boolean isAt(Priced priced, String clinic) {
        return clinic.equals(clinicOf.get(priced));
    }

    /** Cheapest first, then earliest, then by provider; one per provider and start. */
    List<Priced> cheapest(Request request, int count) {
        Map<String, Priced> best = new HashMap<>();
        for (Session session : facts.sessions()) {
            Provider provider = provider(session.providerId());
            Clinic clinic = clinic(session.clinic());
            LocalDate day = session.start().atZone(clinic.zone()).toLocalDate();
            if (!isAllowed(request, clinic) || !mayPerform(request, provider, clinic, day)) {
                continue; // spares a minute of trying
            }
            for (int way = 0; way < request.alternatives().size(); way++) {
                Alternative alternative = request.alternatives().get(way);
                Instant first = session.start().minus(minutes(alternative.setupMinutes()));
                first = Instant.ofEpochSecond(-Math.floorDiv(-first.getEpochSecond(), 300L) * 300);
                for (Instant start = first; start.isBefore(session.end()); start = start.plusSeconds(300)) {
                    Instant begin = start.plus(minutes(alternative.setupMinutes()));
                    if (!begin.isBefore(session.start())
                            && begin.isBefore(session.end())
                            && fits(request, alternative, session, provider, clinic, start)) {
                        consider(request, alternative, session, clinic, start, best);
                    }
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparing(Priced::price)
                        .thenComparing(Priced::start)
                        .thenComparing(Priced::providerId))
                .limit(count)
                .toList();
    }

    /** Starts all over the week, for every provider and clinic of a session that day. */
    List<Place> somePlaces(Request request) {
        List<Place> places = new ArrayList<>();
        for (Session session : facts.sessions()) {
            int step = 300
                    * (7 + Math.floorMod(request.id().hashCode() + session.id().hashCode(), 19));
            for (Instant start = session.start(); start.isBefore(session.end()); start = start.plusSeconds(step)) {
                places.add(new Place(session.clinic(), start, null, session.providerId()));
            }
        }
        return places;
    }

    private void consider(
            Request request, Alternative way, Session session, Clinic clinic, Instant start, Map<String, Priced> best) {
        for (Resource room : facts.resources()) {
            if (room.kind() == ResourceKind.ROOM
                    && room.capabilities().containsAll(way.roomCapabilities())
                    && isFree(room.id(), clinic, start, start.plus(minutes(way.roomMinutes())))) {
                Priced priced =
                        new Priced(price(request, way, session, clinic, room, start), start, session.providerId());
                clinicOf.put(priced, clinic.code());
                best.merge(start + session.providerId(), priced, (a, b) -> a.price() <= b.price() ? a : b);
            }
        }
    }

    private boolean fits(
            Request request, Alternative way, Session session, Provider provider, Clinic clinic, Instant start) {
        LocalDate day = start.atZone(clinic.zone()).toLocalDate();
        Instant begin = start.plus(minutes(way.setupMinutes()));
        Instant done = begin.plus(minutes(way.procedureMinutes()));
        Instant end = done.plus(minutes(way.recoveryMinutes()));
        return !start.isBefore(now)
                && !day.isBefore(request.earliest())
                && (request.latest() == null || !day.isAfter(request.latest()))
                && isAllowed(request, clinic)
                && mayPerform(request, provider, clinic, day)
                && (way.performers() == null || way.performers().contains(provider.kind()))
                && isFree(provider.id(), clinic, begin, done)
                && isWithinLimits(provider, way, day)
                && isPatientFree(request, clinic, start, end)
                && way.devices().stream()
                        .allMatch(type -> anyFree(ResourceKind.DEVICE, List.of(type), clinic, start, done))
                && (way.recovery() == Recovery.NONE
                        || anyFree(
                                ResourceKind.BAY,
                                way.recovery() == Recovery.BAY ? List.of("BAY") : List.of("BAY", "CHAIR"),
                                clinic,
                                done,
                                end))
                && gapsAreKept(request, day)
                && isApart(request, day);
    }

    private boolean isAllowed(Request request, Clinic clinic) {
        return request.driveMinutes().containsKey(clinic.code())
                && (request.clinics() == null || request.clinics().contains(clinic.code()))
                && (request.maxDriveMinutes() == null
                        || request.driveMinutes().get(clinic.code()) <= request.maxDriveMinutes());
    }

    private static boolean usesFluoroscopy(Alternative way) {
        return way.roomCapabilities().contains("FIXED_C_ARM")
                || way.roomCapabilities().contains("OPERATING")
                || way.devices().contains("MOBILE_C_ARM");
    }

    private static boolean mayPerform(Request request, Provider provider, Clinic clinic, LocalDate day) {
        if (!provider.active() || !request.performers().contains(provider.kind())) {
            return false;
        }
        for (Credential credential : provider.credentials()) {
            if (request.credentials().contains(credential.code())
                    && (credential.clinics() == null || credential.clinics().contains(clinic.code()))
                    && !day.isBefore(credential.validFrom())
                    && (credential.validUntil() == null || !day.isAfter(credential.validUntil()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithinLimits(Provider provider, Alternative way, LocalDate day) {
        int procedures = 0;
        long minutes = 0;
        for (Busy span : busy.getOrDefault(provider.id(), List.of())) {
            if (span.day().equals(day)) {
                procedures++;
                minutes += Duration.between(span.start(), span.end()).toMinutes();
            }
        }
        return (provider.proceduresPerDay() == null || procedures + 1 <= provider.proceduresPerDay())
                && (provider.minutesPerDay() == null || minutes + way.procedureMinutes() <= provider.minutesPerDay());
    }

    private boolean gapsAreKept(Request request, LocalDate day) {
        for (After after : request.after()) {
            List<LocalDate> before = days(after.requestId());
            if (before.isEmpty() && isWaiting(after.requestId())) {
                return false;
            }
            for (LocalDate earlier : before) {
                if (!keeps(after, earlier, day)) {
                    return false;
                }
            }
        }
        for (Request later : facts.requests()) {
            for (After after : later.after()) {
                if (after.requestId().equals(request.id())
                        && days(later.id()).stream().anyMatch(other -> !keeps(after, day, other))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isApart(Request request, LocalDate day) {
        return facts.requests().stream()
                .filter(other -> other.notSameDayAs().contains(request.id())
                        || request.notSameDayAs().contains(other.id()))
                .noneMatch(other -> days(other.id()).contains(day));
    }

    private static boolean keeps(After after, LocalDate earlier, LocalDate later) {
        return !later.isBefore(earlier.plusDays(after.minGapDays()))
                && (after.maxGapDays() == null || !later.isAfter(earlier.plusDays(after.maxGapDays())));
    }

    /** What it costs to be off the days that the request, or those after it, would keep. */
    private long distances(Request request, LocalDate day) {
        long cost = 0;
        for (SoftGap gap : request.softGaps()) {
            List<LocalDate> before = gap.doneOn() == null ? days(gap.requestId()) : List.of(gap.doneOn());
            for (LocalDate earlier : before) {
                cost += gap.costPerDay() * daysOff(gap, earlier, day);
            }
        }
        for (Request later : facts.requests()) {
            for (SoftGap gap : later.softGaps()) {
                if (request.id().equals(gap.requestId())) {
                    for (LocalDate other : days(later.id())) {
                        cost += gap.costPerDay() * daysOff(gap, day, other);
                    }
                }
            }
        }
        return cost;
    }

    private static long daysOff(SoftGap gap, LocalDate earlier, LocalDate later) {
        if (later.isBefore(earlier.plusDays(gap.minGapDays()))) {
            return ChronoUnit.DAYS.between(later, earlier.plusDays(gap.minGapDays()));
        }
        boolean late = gap.maxGapDays() != null && later.isAfter(earlier.plusDays(gap.maxGapDays()));
        return late ? ChronoUnit.DAYS.between(earlier.plusDays(gap.maxGapDays()), later) : 0;
    }

    private boolean isWaiting(String requestId) {
        return facts.requests().stream()
                .anyMatch(request -> request.id().equals(requestId) && request.state() == RequestState.WAITING);
    }

    private List<LocalDate> days(String requestId) {
        return facts.appointments().stream()
                .filter(appointment -> appointment.requestId().equals(requestId))
                .map(appointment ->
                        appointment.start().atZone(SampleNetwork.ZONE).toLocalDate())
                .toList();
    }

    private boolean isPatientFree(Request request, Clinic clinic, Instant start, Instant end) {
        return request.unavailable().stream()
                        .noneMatch(span -> span.start().isBefore(end) && start.isBefore(span.end()))
                && isUntaken(request.patientKey(), clinic, start, end);
    }

    private boolean anyFree(ResourceKind kind, List<String> types, Clinic clinic, Instant start, Instant end) {
        return facts.resources().stream()
                .filter(resource -> resource.kind() == kind && types.contains(resource.type()))
                .anyMatch(resource -> isFree(resource.id(), clinic, start, end));
    }

    private boolean isFree(String id, Clinic clinic, Instant start, Instant end) {
        boolean isOpen = open.getOrDefault(id + clinic.code(), List.of()).stream()
                .anyMatch(span -> !start.isBefore(span.start()) && !end.isAfter(span.end()));
        return isOpen && isUntaken(id, clinic, start, end);
    }

    private boolean isUntaken(String id, Clinic clinic, Instant start, Instant end) {
        for (Busy span : busy.getOrDefault(id, List.of())) {
            Duration road = minutes(clinic.driveMinutes().getOrDefault(span.clinic(), 0));
            if (span.start().minus(road).isBefore(end)
                    && start.isBefore(span.end().plus(road))) {
                return false;
            }
        }
        return true;
    }

    private long price(Request request, Alternative way, Session session, Clinic clinic, Resource room, Instant start) {
        LocalDate day = start.atZone(clinic.zone()).toLocalDate();
        LocalDate today = now.atZone(clinic.zone()).toLocalDate();
        LocalDate first = request.earliest().isAfter(today) ? request.earliest() : today;
        long[] waiting = {1, 2, 5};
        long[] lateness = {5, 15, 40};
        int priority = request.priority().ordinal();
        long price = waiting[priority] * (day.toEpochDay() - first.toEpochDay());
        if (request.due() != null && day.isAfter(request.due())) {
            price += lateness[priority] * (day.toEpochDay() - request.due().toEpochDay());
        }
        int nearest = facts.clinics().stream()
                .filter(other -> isAllowed(request, other))
                .mapToInt(other -> request.driveMinutes().get(other.code()))
                .min()
                .orElseThrow();
        price += request.driveMinutes().get(clinic.code()) - nearest;
        price += distances(request, day);
        price += isOther(request.preferredClinic(), clinic.code()) ? 10 : 0;
        price += isOther(request.preferredProvider(), session.providerId()) ? 20 : 0;
        price += request.preferredWeekdays() != null
                        && !request.preferredWeekdays().contains(day.getDayOfWeek())
                ? 8
                : 0;
        price += way.scarce() || (room.capabilities().contains("FIXED_C_ARM") && !usesFluoroscopy(way))
                ? way.roomMinutes()
                : 0;
        price += 5L * way.rank();
        boolean visit = way.roomCapabilities().contains("EXAM");
        price += session.kind() == (visit ? SessionKind.PROCEDURES : SessionKind.VISITS) ? 15 : 0;
        return price + idle(way, session, clinic, start, day) + load(way, clinic, day);
    }

    private static boolean isOther(String preferred, String actual) {
        return preferred != null && !preferred.equals(actual);
    }

    private long idle(Alternative way, Session session, Clinic clinic, Instant start, LocalDate day) {
        List<Interval> spans = new ArrayList<>();
        for (Busy span : busy.getOrDefault(session.providerId(), List.of())) {
            if (span.clinic().equals(clinic.code()) && span.day().equals(day)) {
                spans.add(new Interval(span.start(), span.end()));
            }
        }
        long before = idle(spans);
        Instant begin = start.plus(minutes(way.setupMinutes()));
        spans.add(new Interval(begin, begin.plus(minutes(way.procedureMinutes()))));
        return idle(spans) - before;
    }

    private static long idle(List<Interval> spans) {
        if (spans.isEmpty()) {
            return 0;
        }
        Instant first = spans.stream()
                .map(Interval::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last =
                spans.stream().map(Interval::end).max(Comparator.naturalOrder()).orElseThrow();
        long performed = spans.stream()
                .mapToLong(span -> Duration.between(span.start(), span.end()).toMinutes())
                .sum();
        return (Duration.between(first, last).toMinutes() - performed) / 5;
    }

    private long load(Alternative way, Clinic clinic, LocalDate day) {
        long[] load = loads.computeIfAbsent(clinic.code() + day, key -> load(clinic, day));
        return overload(load[0] + way.roomMinutes(), load[1]) - overload(load[0], load[1]);
    }

    private long[] load(Clinic clinic, LocalDate day) {
        long used = 0;
        for (Appointment appointment : facts.appointments()) {
            if (appointment.clinic().equals(clinic.code())
                    && appointment.start().atZone(clinic.zone()).toLocalDate().equals(day)) {
                used += appointment.claims().stream()
                        .filter(claim -> claim.kind() == ResourceKind.ROOM)
                        .mapToLong(claim ->
                                Duration.between(claim.start(), claim.end()).toMinutes())
                        .sum();
            }
        }
        Instant midnight = day.atStartOfDay(clinic.zone()).toInstant();
        Instant next = day.plusDays(1).atStartOfDay(clinic.zone()).toInstant();
        long total = 0;
        for (Resource room : facts.resources()) {
            if (room.kind() == ResourceKind.ROOM) {
                for (Interval span : open.getOrDefault(room.id() + clinic.code(), List.of())) {
                    Instant from = span.start().isBefore(midnight) ? midnight : span.start();
                    Instant until = span.end().isAfter(next) ? next : span.end();
                    total += Math.max(0, Duration.between(from, until).toMinutes());
                }
            }
        }
        return new long[] {used, total};
    }

    private static long overload(long used, long total) {
        return Math.max(0, used * 10 - total * 8) / 100;
    }

    private Provider provider(String id) {
        return facts.providers().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Clinic clinic(String code) {
        return facts.clinics().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
