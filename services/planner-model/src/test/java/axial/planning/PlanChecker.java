package axial.planning;

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
import axial.planning.solving.Plan;
import axial.planning.solving.PlannedMove;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks a plan minute by minute as a suspicious person would: books it on paper and looks at every claim. Shares no code with the diary, the
 * search or the constraints; uses instants and loops only.
 */
public final class PlanChecker {

    private final Facts facts;
    private final Instant now;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Request> requests;
    private final Map<String, Resource> resources;
    private final Map<String, Provider> providers;
    private final Map<String, Clinic> clinics;

    private PlanChecker(Facts facts, Instant now) {
        this.facts = facts;
        this.now = now;
        requests = byId(facts.requests(), Request::id);
        resources = byId(facts.resources(), Resource::id);
        providers = byId(facts.providers(), Provider::id);
        clinics = byId(facts.clinics(), Clinic::code);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** Everything wrong with the plan; empty when nothing is. */
    public static List<String> faults(Facts facts, Plan plan, Instant now) {
        PlanChecker checker = new PlanChecker(facts, now);
        checker.checkMoves(plan);
        Facts after = SampleNetwork.applied(facts, plan);
        Set<String> changed = plan.moves().stream().map(PlannedMove::requestId).collect(Collectors.toSet());
        List<Appointment> booked = after.appointments().stream()
                .filter(appointment -> appointment.state().counts())
                .toList();
        booked.stream()
                .filter(appointment -> changed.contains(appointment.requestId()))
                .forEach(checker::checkOne);
        checker.checkOverlaps(booked, changed);
        checker.checkProviderDays(booked, changed);
        checker.checkGaps(booked, changed);
        return checker.wrong;
    }

    private void checkMoves(Plan plan) {
        Set<String> seen = new HashSet<>();
        Set<String> booked = facts.appointments().stream()
                .filter(appointment -> appointment.state().counts())
                .map(Appointment::requestId)
                .collect(Collectors.toSet());
        for (PlannedMove move : plan.moves()) {
            fault(!seen.add(move.requestId()), move.requestId() + " is planned twice");
            boolean isMove = move.kind() == PlannedMove.Kind.MOVE;
            fault(isMove != booked.contains(move.requestId()), move + " is of the wrong kind");
            fault(isMove == (move.appointmentId() == null), move + " names no appointment");
        }
    }

    private void fault(boolean broken, String sentence) {
        if (broken) {
            wrong.add(sentence);
        }
    }

    private void checkOne(Appointment appointment) {
        Request request = requests.get(appointment.requestId());
        Alternative way = request.alternatives().get(appointment.alternative());
        String name = request.id() + " at " + appointment.clinic() + " " + appointment.start();
        LocalDate day = day(appointment);
        fault(appointment.start().isBefore(now), name + " is in the past");
        fault(appointment.start().getEpochSecond() % 300 != 0, name + " is off the grid");
        fault(day.isBefore(request.earliest()), name + " is before " + request.earliest());
        fault(request.latest() != null && day.isAfter(request.latest()), name + " is after " + request.latest());
        fault(
                request.clinics() != null && !request.clinics().contains(appointment.clinic()),
                name + " is at a clinic that isn't allowed");
        fault(
                !request.driveMinutes().containsKey(appointment.clinic()),
                name + " is at a clinic to which nobody knows the drive");
        fault(
                request.maxDriveMinutes() != null
                        && request.driveMinutes().get(appointment.clinic()) > request.maxDriveMinutes(),
                name + " is too far");
        for (Interval away : request.unavailable()) {
            fault(
                    away.start().isBefore(appointment.end())
                            && appointment.start().isBefore(away.end()),
                    name + " is while the patient is away");
        }
        for (Claim claim : appointment.claims()) {
            fault(!isOpen(claim, appointment.clinic()), name + " holds " + claim + " outside its hours");
        }
        checkMeans(appointment, way, name);
        checkProvider(appointment, request, day, name);
    }

    private LocalDate day(Appointment appointment) {
        return appointment
                .start()
                .atZone(clinics.get(appointment.clinic()).zone())
                .toLocalDate();
    }

    private boolean isOpen(Claim claim, String clinic) {
        for (Instant minute = claim.start(); minute.isBefore(claim.end()); minute = minute.plusSeconds(60)) {
            if (!isOpenAt(claim.resourceId(), clinic, minute)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOpenAt(String id, String clinic, Instant minute) {
        for (Opening opening : facts.openings()) {
            if (opening.resourceId().equals(id)
                    && opening.clinic().equals(clinic)
                    && !minute.isBefore(opening.start())
                    && minute.isBefore(opening.end())) {
                return true;
            }
        }
        for (Session session : facts.sessions()) {
            if (session.providerId().equals(id)
                    && session.clinic().equals(clinic)
                    && !minute.isBefore(session.start())
                    && minute.isBefore(session.end())) {
                return true;
            }
        }
        return false;
    }

    private void checkMeans(Appointment appointment, Alternative way, String name) {
        List<String> devices = new ArrayList<>();
        int rooms = 0;
        int bays = 0;
        for (Claim claim : appointment.claims()) {
            if (claim.kind() == ResourceKind.PROVIDER) {
                continue;
            }
            Resource resource = resources.get(claim.resourceId());
            fault(!resource.inService(), name + " uses " + resource + " out of service");
            fault(resource.kind() != claim.kind(), name + " takes " + resource + " for a " + claim.kind());
            if (claim.kind() == ResourceKind.ROOM) {
                rooms++;
                fault(!resource.capabilities().containsAll(way.roomCapabilities()), name + " lacks a capability");
            } else if (claim.kind() == ResourceKind.DEVICE) {
                devices.add(resource.type());
            } else {
                bays++;
                fault(way.recovery() == Recovery.BAY && !resource.type().equals("BAY"), name + " needs a bay");
            }
        }
        devices.sort(null);
        fault(rooms != 1, name + " has " + rooms + " rooms");
        fault(!devices.equals(way.devices()), name + " has " + devices + " but needs " + way.devices());
        fault(
                bays != (way.recovery() == Recovery.NONE || way.recoveryMinutes() == 0 ? 0 : 1),
                name + " has bays " + bays);
    }

    private void checkProvider(Appointment appointment, Request request, LocalDate day, String name) {
        Claim claim = appointment.claims().stream()
                .filter(taken -> taken.kind() == ResourceKind.PROVIDER)
                .findFirst()
                .orElseThrow();
        Provider provider = providers.get(claim.resourceId());
        boolean covered = false;
        for (Credential credential : provider.credentials()) {
            covered |= request.credentials().contains(credential.code())
                    && (credential.clinics() == null || credential.clinics().contains(appointment.clinic()))
                    && !credential.validFrom().isAfter(day)
                    && (credential.validUntil() == null
                            || !credential.validUntil().isBefore(day));
        }
        fault(!covered, name + " has a provider without a credential");
        fault(!provider.active() || !request.performers().contains(provider.kind()), name + " has the wrong provider");
    }

    private void checkOverlaps(List<Appointment> booked, Set<String> changed) {
        Map<String, List<Object[]>> taken = new HashMap<>();
        for (Appointment appointment : booked) {
            for (Claim claim : appointment.claims()) {
                taken.computeIfAbsent(claim.resourceId(), id -> new ArrayList<>())
                        .add(new Object[] {claim.start(), claim.end(), appointment});
            }
            if (appointment.patient() != null) {
                taken.computeIfAbsent("patient " + appointment.patientKey(), id -> new ArrayList<>())
                        .add(new Object[] {appointment.start(), appointment.end(), appointment});
            }
        }
        taken.forEach((id, spans) -> {
            for (int i = 0; i < spans.size(); i++) {
                for (int j = 0; j < i; j++) {
                    checkPair(id, spans.get(i), spans.get(j), changed);
                }
            }
        });
    }

    private void checkPair(String id, Object[] a, Object[] b, Set<String> changed) {
        Appointment first = (Appointment) a[2];
        Appointment second = (Appointment) b[2];
        if (changed.contains(first.requestId()) || changed.contains(second.requestId())) {
            Duration road = Duration.ofMinutes(drive(first.clinic(), second.clinic()));
            boolean clash = ((Instant) a[0]).isBefore(((Instant) b[1]).plus(road))
                    && ((Instant) b[0]).isBefore(((Instant) a[1]).plus(road));
            fault(clash, id + " is needed by " + first.requestId() + " and " + second.requestId());
        }
    }

    private long drive(String from, String to) {
        return from.equals(to) ? 0 : clinics.get(from).driveMinutes().getOrDefault(to, 0);
    }

    private void checkProviderDays(List<Appointment> booked, Set<String> changed) {
        Map<String, int[]> days = new HashMap<>();
        for (Appointment appointment : booked) {
            for (Claim claim : appointment.claims()) {
                if (claim.kind() == ResourceKind.PROVIDER) {
                    int[] sum = days.computeIfAbsent(claim.resourceId() + " " + day(appointment), key -> new int[3]);
                    sum[0]++;
                    sum[1] += (int) Duration.between(claim.start(), claim.end()).toMinutes();
                    sum[2] += changed.contains(appointment.requestId()) ? 1 : 0;
                }
            }
        }
        days.forEach((key, sum) -> {
            Provider provider = providers.get(key.substring(0, key.indexOf(' ')));
            fault(
                    sum[2] > 0 && provider.proceduresPerDay() != null && sum[0] > provider.proceduresPerDay(),
                    key + " has " + sum[0] + " procedures");
            fault(
                    sum[2] > 0 && provider.minutesPerDay() != null && sum[1] > provider.minutesPerDay(),
                    key + " has " + sum[1] + " minutes");
        });
    }

    private void checkGaps(List<Appointment> booked, Set<String> changed) {
        Map<String, Appointment> byRequest =
                booked.stream().collect(Collectors.toMap(Appointment::requestId, Function.identity(), (a, b) -> a));
        for (Appointment one : booked) {
            for (String other : requests.get(one.requestId()).notSameDayAs()) {
                Appointment there = byRequest.get(other);
                boolean planned = changed.contains(one.requestId()) || changed.contains(other);
                fault(
                        planned && there != null && day(there).equals(day(one)),
                        one.requestId() + " shares its day with " + other);
            }
        }
        for (Appointment later : booked) {
            for (After after : requests.get(later.requestId()).after()) {
                Appointment before = byRequest.get(after.requestId());
                boolean open = requests.containsKey(after.requestId())
                        && requests.get(after.requestId()).state() == RequestState.WAITING;
                if (before == null) {
                    fault(open && changed.contains(later.requestId()), later.requestId() + " has nothing before it");
                } else if (changed.contains(later.requestId()) || changed.contains(before.requestId())) {
                    long gap = ChronoUnit.DAYS.between(day(before), day(later));
                    fault(gap < after.minGapDays(), later.requestId() + " is too soon after " + before.requestId());
                    fault(
                            after.maxGapDays() != null && gap > after.maxGapDays(),
                            later.requestId() + " is too late after " + before.requestId());
                }
            }
        }
    }
}
