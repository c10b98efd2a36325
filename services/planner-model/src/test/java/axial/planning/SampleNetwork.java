package axial.planning;

import axial.planning.model.After;
import axial.planning.model.Alternative;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Claim;
import axial.planning.model.Clinic;
import axial.planning.model.Credential;
import axial.planning.model.Facts;
import axial.planning.model.Interval;
import axial.planning.model.Opening;
import axial.planning.model.Placement;
import axial.planning.model.Priority;
import axial.planning.model.Provider;
import axial.planning.model.Recovery;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import axial.planning.model.SoftGap;
import axial.planning.solving.Plan;
import axial.planning.solving.PlannedMove;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Made-up networks of five clinics: 16 rooms, 24 providers, devices, bays and as many requests and working days as asked for. The same
 * numbers and seed make the same network.
 */
public final class SampleNetwork {

    public static final ZoneId ZONE = ZoneId.of("America/Chicago");
    /** A Monday. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 30);

    private static final String[] CLINICS = {"TUL", "SSP", "MKO", "OKM", "VIN"};
    private static final int[][] DRIVES = {
        {0, 25, 75, 55, 80}, {25, 0, 85, 65, 90}, {75, 85, 0, 55, 70}, {55, 65, 55, 0, 110}, {80, 90, 70, 110, 0}
    };
    private static final int[] FLUORO_ROOMS = {3, 1, 2, 1, 1};
    private static final int[] ULTRASOUND_ROOMS = {2, 1, 1, 1, 0};
    private static final int[] PLAIN_ROOMS = {1, 0, 1, 0, 1};
    private static final Set<String> FLUORO = Set.of("FIXED_C_ARM", "LEAD_SHIELDING", "PROCEDURE");

    private final Random random;
    private final int days;
    private final List<Clinic> clinics = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();
    private final List<Provider> providers = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    private SampleNetwork(int days, long seed) {
        this.days = days;
        random = new Random(seed);
    }

    /** So many waiting requests over so many working days, nothing booked. */
    public static Facts of(int requests, int days, long seed) {
        SampleNetwork sample = new SampleNetwork(days, seed);
        sample.addClinics();
        sample.addProviders();
        for (int i = 0; i < requests; i++) {
            sample.addRequest(i);
        }
        return new Facts(
                "SAMPLE",
                sample.clinics,
                sample.resources,
                sample.openings,
                sample.providers,
                sample.sessions,
                sample.requests,
                List.of());
    }

    /** The sizes that the design was measured with: D60, D120, W300, W600, F1500, F1900. */
    public static Facts named(String size, long seed) {
        int requests = Integer.parseInt(size.substring(1));
        return of(requests, Map.of('D', 1, 'W', 5, 'F', 10).get(size.charAt(0)), seed);
    }

    /** The evening before the first day. */
    public static Instant now() {
        return at(FIRST_DAY.minusDays(1), 18, 0);
    }

    public static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    private void addClinics() {
        for (int i = 0; i < CLINICS.length; i++) {
            Map<String, Integer> drives = new HashMap<>();
            for (int j = 0; j < CLINICS.length; j++) {
                drives.put(CLINICS[j], DRIVES[i][j]);
            }
            clinics.add(new Clinic(CLINICS[i], ZONE, drives));
            for (int n = 0; n < FLUORO_ROOMS[i]; n++) {
                addResource(i, ResourceKind.ROOM, "FLUORO", FLUORO);
            }
            for (int n = 0; n < ULTRASOUND_ROOMS[i]; n++) {
                addResource(i, ResourceKind.ROOM, "ULTRASOUND", Set.of("ULTRASOUND", "PROCEDURE"));
            }
            for (int n = 0; n < PLAIN_ROOMS[i]; n++) {
                addResource(i, ResourceKind.ROOM, "PROCEDURE", Set.of("PROCEDURE", "EXAM"));
            }
            addResource(i, ResourceKind.DEVICE, "RF_GENERATOR", Set.of());
            for (int n = 0; n < 2 + FLUORO_ROOMS[i]; n++) {
                addResource(i, ResourceKind.BAY, n % 2 == 0 ? "BAY" : "CHAIR", Set.of());
            }
        }
    }

    private void addResource(int clinic, ResourceKind kind, String type, Set<String> capabilities) {
        String id = "r%03d".formatted(resources.size());
        resources.add(new Resource(id, CLINICS[clinic], kind, type, capabilities, true));
        for (int day = 0; day < days; day++) {
            LocalDate date = workingDay(day);
            openings.add(new Opening(
                    "o%05d".formatted(openings.size()), id, CLINICS[clinic], at(date, 8, 0), at(date, 17, 30)));
        }
    }

    private static LocalDate workingDay(int day) {
        return FIRST_DAY.plusDays(day / 5 * 7L + day % 5);
    }

    private void addProviders() {
        for (int i = 0; i < 24; i++) {
            String kind = i < 14 ? "IPM_PHYSICIAN" : i < 19 ? "PHYSICIAN" : i < 22 ? "NP" : "PA";
            String id = "p%02d".formatted(i);
            List<Credential> credentials = new ArrayList<>();
            for (String group : i < 14 ? List.of("FLUORO", "RFA", "US", "PROC") : List.of("US", "PROC")) {
                boolean expires = random.nextInt(12) == 0;
                LocalDate until = expires ? workingDay(random.nextInt(days)) : null;
                credentials.add(new Credential(group, null, FIRST_DAY.minusYears(1), until));
            }
            providers.add(new Provider(
                    id,
                    kind,
                    true,
                    credentials,
                    random.nextInt(4) == 0 ? 14 : null,
                    random.nextInt(6) == 0 ? 260 : null));
            addSessions(id, i);
        }
    }

    private void addSessions(String provider, int number) {
        int home = new int[] {0, 0, 0, 0, 1, 2, 2, 3, 4, 0, 1, 2, 3, 4}[number % 14];
        for (int day = 0; day < days; day++) {
            LocalDate date = workingDay(day);
            int afternoon = random.nextInt(4) == 0 ? random.nextInt(CLINICS.length) : home;
            SessionKind kind = random.nextInt(8) == 0 ? SessionKind.VISITS : SessionKind.PROCEDURES;
            addSession(provider, home, at(date, 8, 0), at(date, 12, 0), kind);
            addSession(provider, afternoon, at(date, 13, 0), at(date, 17, 0), SessionKind.MIXED);
        }
    }

    private void addSession(String provider, int clinic, Instant start, Instant end, SessionKind kind) {
        sessions.add(new Session("s%05d".formatted(sessions.size()), provider, CLINICS[clinic], start, end, kind));
    }

    private void addRequest(int number) {
        String id = "q%05d".formatted(number);
        int kind = random.nextInt(100);
        String group = kind < 45 ? "FLUORO" : kind < 55 ? "RFA" : kind < 75 ? "US" : "PROC";
        int first = random.nextInt(3) == 0 ? random.nextInt(days) : 0;
        int home = random.nextInt(CLINICS.length);
        Map<String, Integer> drives = new HashMap<>();
        int outside = random.nextInt(30);
        for (int j = 0; j < CLINICS.length; j++) {
            drives.put(CLINICS[j], DRIVES[home][j] + outside);
        }
        LocalDate earliest = workingDay(first);
        int pressing = random.nextInt(100);
        List<After> after = number > 0 && random.nextInt(25) == 0
                ? List.of(new After("q%05d".formatted(number - 1), Math.min(1, days - 1), days > 5 ? 9 : null))
                : List.of();
        LocalDate latest = random.nextInt(5) == 0 ? earliest.plusDays(4 + random.nextInt(days)) : null;
        LocalDate due = random.nextInt(2) == 0 ? earliest.plusDays(1 + random.nextInt(days)) : null;
        List<Alternative> ways = alternatives(group);
        Integer maxDrive = random.nextInt(3) == 0 ? 90 + outside : null;
        String clinic = random.nextInt(4) == 0 ? CLINICS[home] : null;
        String provider = random.nextInt(10) == 0 ? "p%02d".formatted(random.nextInt(19)) : null;
        Set<DayOfWeek> weekdays =
                random.nextInt(8) == 0 ? Set.of(DayOfWeek.of(1 + random.nextInt(4)), DayOfWeek.FRIDAY) : null;
        String patient = "patient" + (random.nextInt(15) == 0 ? Math.max(0, number - 1) : number);
        boolean apart = number > 0 && patient.equals("patient" + (number - 1)) && number % 2 == 0;
        requests.add(new Request(
                id,
                RequestState.WAITING,
                group,
                pressing < 8 ? Priority.URGENT : pressing < 30 ? Priority.SOON : Priority.ROUTINE,
                earliest,
                latest,
                due,
                ways,
                group.equals("FLUORO") || group.equals("RFA")
                        ? Set.of("IPM_PHYSICIAN")
                        : Set.of("IPM_PHYSICIAN", "PHYSICIAN", "NP", "PA"),
                Set.of(group, group + "_" + number % 3),
                drives,
                maxDrive,
                null,
                clinic,
                provider,
                weekdays,
                patient,
                random.nextInt(10) == 0 ? List.of(anyAbsence()) : List.of(),
                after,
                apart ? Set.of("q%05d".formatted(number - 1)) : Set.of(),
                List.of(),
                false));
    }

    private Interval anyAbsence() {
        LocalDate day = workingDay(random.nextInt(days));
        return new Interval(at(day, 8, 0), at(day, 12, 17));
    }

    private List<Alternative> alternatives(String group) {
        int extra = random.nextInt(9);
        return switch (group) {
            case "FLUORO" ->
                List.of(new Alternative(
                        Set.of("FIXED_C_ARM", "LEAD_SHIELDING"),
                        List.of(),
                        4,
                        12 + extra,
                        7,
                        17,
                        Recovery.CHAIR,
                        0,
                        false));
            case "RFA" ->
                List.of(new Alternative(
                        Set.of("FIXED_C_ARM"), List.of("RF_GENERATOR"), 6, 31 + extra, 9, 30, Recovery.BAY, 0, false));
            case "US" ->
                List.of(
                        new Alternative(
                                Set.of("ULTRASOUND"), List.of(), 3, 11 + extra, 6, 10, Recovery.CHAIR, 0, false),
                        new Alternative(
                                Set.of("FIXED_C_ARM"),
                                List.of(),
                                5,
                                14 + extra,
                                7,
                                12,
                                Recovery.CHAIR,
                                1,
                                true,
                                Set.of("IPM_PHYSICIAN", "PHYSICIAN")));
            default ->
                List.of(new Alternative(Set.of("PROCEDURE"), List.of(), 2, 9 + extra, 5, 0, Recovery.NONE, 0, false));
        };
    }

    /** The same facts after booking has applied the whole plan. */
    public static Facts applied(Facts facts, Plan plan) {
        Map<String, Request> requests = new HashMap<>();
        facts.requests().forEach(request -> requests.put(request.id(), request));
        Map<String, Appointment> appointments = new HashMap<>();
        facts.appointments().forEach(appointment -> appointments.put(appointment.id(), appointment));
        for (PlannedMove move : plan.moves()) {
            Request request = requests.get(move.requestId());
            String id = move.appointmentId() == null ? "a-" + move.requestId() : move.appointmentId();
            appointments.put(id, booked(id, request, move.placement()));
            requests.put(request.id(), inState(request, RequestState.PLACED, false));
        }
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                facts.openings(),
                facts.providers(),
                facts.sessions(),
                List.copyOf(requests.values()),
                List.copyOf(appointments.values()));
    }

    /** The same facts with other requests. */
    public static Facts with(List<Request> requests, Facts facts) {
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                facts.openings(),
                facts.providers(),
                facts.sessions(),
                requests,
                facts.appointments());
    }

    /** Those alone that are booked. */
    public static Facts onlyPlaced(Facts facts) {
        return with(
                facts.requests().stream()
                        .filter(request -> request.state() == RequestState.PLACED)
                        .toList(),
                facts);
    }

    /** The same facts after every n-th booked appointment has lost its place. */
    public static Facts displacing(Facts facts, int every) {
        List<Appointment> appointments = new ArrayList<>(facts.appointments());
        List<Request> requests = new ArrayList<>(facts.requests());
        for (int i = 0; i < appointments.size(); i += every) {
            Appointment lost = appointments.get(i);
            appointments.set(i, displaced(lost));
            requests.replaceAll(request ->
                    request.id().equals(lost.requestId()) ? inState(request, RequestState.WAITING, true) : request);
        }
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                facts.openings(),
                facts.providers(),
                facts.sessions(),
                requests,
                appointments);
    }

    public static Appointment displaced(Appointment lost) {
        return new Appointment(
                lost.id(),
                lost.requestId(),
                lost.clinic(),
                AppointmentState.DISPLACED,
                false,
                lost.start(),
                lost.end(),
                lost.patientKey(),
                lost.alternative(),
                List.of(),
                null,
                lost.version() + 1);
    }

    /** An appointment with the claims that the ledger would hold. */
    public static Appointment booked(String id, Request request, Placement placement) {
        Alternative way = request.alternatives().get(placement.alternative());
        Instant start = placement.start();
        Instant begin = start.plusSeconds(60L * way.setupMinutes());
        Instant done = begin.plusSeconds(60L * way.procedureMinutes());
        Instant end = done.plusSeconds(60L * way.recoveryMinutes());
        List<Claim> claims = new ArrayList<>();
        claims.add(
                new Claim(placement.roomId(), ResourceKind.ROOM, start, done.plusSeconds(60L * way.turnoverMinutes())));
        claims.add(new Claim(placement.providerId(), ResourceKind.PROVIDER, begin, done));
        placement.deviceIds().forEach(device -> claims.add(new Claim(device, ResourceKind.DEVICE, start, done)));
        if (placement.bayId() != null) {
            claims.add(new Claim(placement.bayId(), ResourceKind.BAY, done, end));
        }
        return new Appointment(
                id,
                request.id(),
                placement.clinic(),
                AppointmentState.BOOKED,
                false,
                start,
                end,
                request.patientKey(),
                placement.alternative(),
                claims,
                new Interval(start, end),
                1);
    }

    public static Request inState(Request request, RequestState state, boolean displaced) {
        Changed changed = new Changed(request);
        changed.state = state;
        changed.displaced = displaced;
        return changed.request();
    }

    /** The same appointment once it is over and holds nothing any more. */
    public static Appointment done(Appointment booked) {
        return new Appointment(
                booked.id(),
                booked.requestId(),
                booked.clinic(),
                AppointmentState.DONE,
                true,
                booked.start(),
                booked.end(),
                booked.patientKey(),
                booked.alternative(),
                List.of(),
                null,
                booked.version() + 1);
    }

    /** The same for somebody who lives elsewhere. */
    public static Request livingAt(Request request, Map<String, Integer> driveMinutes) {
        Changed changed = new Changed(request);
        changed.driveMinutes = driveMinutes;
        return changed.request();
    }

    /** The same for somebody who should keep these distances. */
    public static Request wishing(Request request, SoftGap... gaps) {
        Changed changed = new Changed(request);
        changed.softGaps = List.of(gaps);
        return changed.request();
    }

    public static Request due(Request request, Priority priority, LocalDate due) {
        Changed changed = new Changed(request);
        changed.priority = priority;
        changed.due = due;
        return changed.request();
    }

    /** The same network where every fifth request should keep a distance: to the one before it, to something done a while ago, or to both. */
    public static Facts withDistances(Facts facts) {
        List<Request> wishing = new ArrayList<>(facts.requests());
        for (int i = 5; i < wishing.size(); i += 5) {
            SoftGap toOne = new SoftGap(wishing.get(i - 1).id(), null, 2, i % 3 == 0 ? 3 : null, 7);
            SoftGap toOther = new SoftGap(wishing.get(i - 3).id(), null, 1, 1, 4);
            SoftGap toThePast = new SoftGap(null, FIRST_DAY.minusDays(3), 5, 6, 11);
            wishing.set(
                    i,
                    switch (i % 4) {
                        case 0 -> wishing(wishing.get(i), toOne);
                        case 1 -> wishing(wishing.get(i), toThePast);
                        case 2 -> wishing(wishing.get(i), toOne, toOther);
                        default -> wishing(wishing.get(i), toThePast, toOther);
                    });
        }
        return new Facts(
                facts.network(),
                facts.clinics(),
                facts.resources(),
                facts.openings(),
                facts.providers(),
                facts.sessions(),
                wishing,
                facts.appointments());
    }

    /** A request with something changed. */
    private static final class Changed {

        private final Request before;
        private RequestState state;
        private Priority priority;
        private LocalDate due;
        private Map<String, Integer> driveMinutes;
        private List<SoftGap> softGaps;
        private boolean displaced;

        Changed(Request before) {
            this.before = before;
            state = before.state();
            priority = before.priority();
            due = before.due();
            driveMinutes = before.driveMinutes();
            softGaps = before.softGaps();
            displaced = before.displaced();
        }

        Request request() {
            return new Request(
                    before.id(),
                    state,
                    before.procedure(),
                    priority,
                    before.earliest(),
                    before.latest(),
                    due,
                    before.alternatives(),
                    before.performers(),
                    before.credentials(),
                    driveMinutes,
                    before.maxDriveMinutes(),
                    before.clinics(),
                    before.preferredClinic(),
                    before.preferredProvider(),
                    before.preferredWeekdays(),
                    before.patientKey(),
                    before.unavailable(),
                    before.after(),
                    before.notSameDayAs(),
                    softGaps,
                    displaced);
        }
    }
}
