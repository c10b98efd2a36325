package axial.benchmark.check;

import axial.planning.model.Alternative;
import axial.planning.model.Clinic;
import axial.planning.model.Placement;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import axial.planning.model.SoftGap;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a plan costs, rule by rule. */
final class Costs {

    private static final String C_ARM = "FIXED_C_ARM";

    private final Ground ground;
    private final List<Visit> visits;
    private final Map<Rule, Long> costs = new EnumMap<>(Rule.class);

    Costs(Ground ground, List<Visit> visits) {
        this.ground = ground;
        this.visits = visits;
    }

    Map<Rule, Long> perRule() {
        unplaced();
        visits.stream().filter(Visit::isPlanned).forEach(this::visit);
        softGaps();
        idle();
        load();
        return costs;
    }

    private void add(Rule rule, long units) {
        long cost = units * ground.instance.weights().of(rule);
        if (cost != 0) {
            costs.merge(rule, cost, Long::sum);
        }
    }

    private void unplaced() {
        Set<String> placed = new HashSet<>();
        visits.forEach(visit -> placed.add(visit.request().id()));
        for (Request request : ground.instance.facts().requests()) {
            if (request.state() == RequestState.WAITING && !placed.contains(request.id())) {
                add(Rule.UNPLACED, request.priority().urgency());
                add(Rule.DISPLACED_UNPLACED, request.displaced() ? 1 : 0);
            }
        }
    }

    private void visit(Visit visit) {
        Request request = visit.request();
        Placement placement = Objects.requireNonNull(visit.placement());
        calendar(visit, request);
        Integer drive = request.driveMinutes().get(visit.clinic());
        add(Rule.DRIVE, drive == null ? 0 : drive - nearest(request, drive));
        add(Rule.OTHER_CLINIC, differs(request.preferredClinic(), visit.clinic()));
        add(Rule.OTHER_PROVIDER, differs(request.preferredProvider(), placement.providerId()));
        Alternative way = request.alternatives().get(placement.alternative());
        add(Rule.UNUSUAL_WAY, way.rank());
        Resource room = ground.resources.get(placement.roomId());
        boolean unused = room != null && room.capabilities().contains(C_ARM) && !usesFluoroscopy(way);
        add(Rule.SCARCE_IMAGING, way.scarce() || unused ? way.roomMinutes() : 0);
        long begin = visit.held(ResourceKind.PROVIDER).get(0).start();
        Session session = ground.sessionAt(placement.providerId(), visit.clinic(), begin);
        SessionKind other = way.roomCapabilities().contains("EXAM") ? SessionKind.PROCEDURES : SessionKind.VISITS;
        add(Rule.SESSION_KIND, session != null && session.kind() == other ? 1 : 0);
    }

    private static boolean usesFluoroscopy(Alternative way) {
        return way.devices().contains("MOBILE_C_ARM")
                || !Collections.disjoint(way.roomCapabilities(), Set.of(C_ARM, "OPERATING"));
    }

    private void calendar(Visit visit, Request request) {
        LocalDate today = ground.today();
        LocalDate first = request.earliest().isBefore(today) ? today : request.earliest();
        long waited = Math.max(0, ChronoUnit.DAYS.between(first, visit.day()));
        add(Rule.WAITED, waited * request.priority().waiting());
        if (request.due() != null) {
            long late = Math.max(0, ChronoUnit.DAYS.between(request.due(), visit.day()));
            add(Rule.LATE, late * request.priority().lateness());
        }
        boolean preferred = request.preferredWeekdays() == null
                || request.preferredWeekdays().contains(visit.day().getDayOfWeek());
        add(Rule.OTHER_WEEKDAY, preferred ? 0 : 1);
    }

    private static long differs(@Nullable String preferred, String actual) {
        return preferred == null || preferred.equals(actual) ? 0 : 1;
    }

    private long nearest(Request request, int drive) {
        long nearest = drive;
        for (String code : ground.clinics.keySet()) {
            Integer there = request.driveMinutes().get(code);
            if (there != null && (request.clinics() == null || request.clinics().contains(code))) {
                nearest = Math.min(nearest, there);
            }
        }
        return nearest;
    }

    /** Each day off the days that should lie between two visits, or since something was done. */
    private void softGaps() {
        Map<String, Visit> byRequest = new HashMap<>();
        visits.forEach(visit -> byRequest.put(visit.request().id(), visit));
        for (Visit later : visits) {
            for (SoftGap gap : later.request().softGaps()) {
                Visit before = gap.requestId() == null ? null : byRequest.get(gap.requestId());
                LocalDate from = gap.doneOn() != null ? gap.doneOn() : before == null ? null : before.day();
                boolean planned = later.isPlanned() || (before != null && before.isPlanned());
                if (from != null && planned) {
                    add(Rule.SOFT_GAP, gap.costPerDay() * daysOff(gap, ChronoUnit.DAYS.between(from, later.day())));
                }
            }
        }
    }

    private static long daysOff(SoftGap gap, long days) {
        long late = gap.maxGapDays() == null ? 0 : days - gap.maxGapDays();
        return Math.max(Math.max(0, gap.minGapDays() - days), late);
    }

    private void idle() {
        record ClinicDay(String provider, String clinic, LocalDate day) {}
        Map<ClinicDay, List<Visit.Held>> days = new HashMap<>();
        for (Visit visit : visits) {
            for (Visit.Held held : visit.held(ResourceKind.PROVIDER)) {
                days.computeIfAbsent(new ClinicDay(held.id(), visit.clinic(), visit.day()), key -> new ArrayList<>())
                        .add(held);
            }
        }
        for (List<Visit.Held> held : days.values()) {
            long first = held.stream().mapToLong(Visit.Held::start).min().orElse(0);
            long last = held.stream().mapToLong(Visit.Held::end).max().orElse(0);
            long busy = held.stream().mapToLong(Visit.Held::minutes).sum();
            add(Rule.IDLE, Math.max(0, last - first - busy) / 5);
        }
    }

    private void load() {
        record ClinicDay(String clinic, LocalDate day) {}
        Map<ClinicDay, Long> used = new HashMap<>();
        for (Visit visit : visits) {
            for (Visit.Held held : visit.held(ResourceKind.ROOM)) {
                used.merge(new ClinicDay(visit.clinic(), visit.day()), held.minutes(), Long::sum);
            }
        }
        used.forEach((day, minutes) -> {
            long open = openRoomMinutes(day.clinic(), day.day());
            add(Rule.CLINIC_LOAD, Math.max(0, minutes * 10 - open * 8) / 100);
        });
    }

    private long openRoomMinutes(String code, LocalDate day) {
        Clinic clinic = Objects.requireNonNull(ground.clinics.get(code));
        long start = Visit.minute(day.atStartOfDay(clinic.zone()).toInstant());
        long end = Visit.minute(day.plusDays(1).atStartOfDay(clinic.zone()).toInstant());
        return ground.resources.values().stream()
                .filter(resource -> resource.kind() == ResourceKind.ROOM && resource.inService())
                .mapToLong(room -> ground.openMinutes(room.id(), code, start, end))
                .sum();
    }
}
