package axial.planning.solving;

import axial.planning.SampleNetwork;
import axial.planning.diary.Case;
import axial.planning.diary.Diary;
import axial.planning.diary.Prices;
import axial.planning.diary.Spot;
import axial.planning.model.After;
import axial.planning.model.Alternative;
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
import axial.planning.rules.Weights;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network small enough to do in one's head, for testing rules one by one. TUL: room c-arm and room plain, generator, bed and chair; SSP, 25
 * minutes away: room far. Everything is open 8 to 17, ann and bob are at TUL 8 to 12 (procedures), at SSP from 13 (anything). A procedure takes
 * 7 + 23 + 9 minutes and 31 of recovery. Monday is day 0; now is Sunday evening.
 */
final class AnyNetwork {

    static final LocalDate MONDAY = SampleNetwork.FIRST_DAY;
    private static final ZoneId ZONE = SampleNetwork.ZONE;

    final List<Resource> resources = new ArrayList<>();
    final List<Opening> openings = new ArrayList<>();
    final List<Provider> providers = new ArrayList<>();
    final List<Session> sessions = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    MoveLimits limits = MoveLimits.NONE;
    private final List<Link> links = new ArrayList<>();
    private final List<Apart> aparts = new ArrayList<>();
    private Diary diary;
    private int next;

    AnyNetwork() {
        room("c-arm", "TUL", Set.of("FIXED_C_ARM", "PROCEDURE"));
        room("plain", "TUL", Set.of("PROCEDURE", "EXAM"));
        room("far", "SSP", Set.of("FIXED_C_ARM", "PROCEDURE", "EXAM"));
        resource("generator", "TUL", ResourceKind.DEVICE, "RF_GENERATOR");
        resource("bed", "TUL", ResourceKind.BAY, "BAY");
        resource("chair", "TUL", ResourceKind.BAY, "CHAIR");
        for (String name : List.of("ann", "bob")) {
            provider(name, null, null);
            for (int day = 0; day < 5; day++) {
                LocalDate date = MONDAY.plusDays(day);
                session(name, "TUL", at(date, 8, 0), at(date, 12, 0), SessionKind.PROCEDURES);
                session(name, "SSP", at(date, 12, 30), at(date, 17, 0), SessionKind.MIXED);
            }
        }
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    private void room(String id, String clinic, Set<String> capabilities) {
        resources.add(new Resource(id, clinic, ResourceKind.ROOM, "FLUORO", capabilities, true));
        open(id, clinic);
    }

    private void resource(String id, String clinic, ResourceKind kind, String type) {
        resources.add(new Resource(id, clinic, kind, type, Set.of(), true));
        open(id, clinic);
    }

    void open(String id, String clinic) {
        for (int day = 0; day < 5; day++) {
            LocalDate date = MONDAY.plusDays(day);
            openings.add(new Opening(id + clinic + day, id, clinic, at(date, 8, 0), at(date, 17, 0)));
        }
    }

    void provider(String id, Integer proceduresPerDay, Integer minutesPerDay) {
        providers.removeIf(provider -> provider.id().equals(id));
        Credential injection = new Credential("INJECTION", null, MONDAY.minusDays(40), MONDAY.plusDays(2));
        providers.add(new Provider(id, "PHYSICIAN", true, List.of(injection), proceduresPerDay, minutesPerDay));
    }

    void session(String provider, String clinic, Instant start, Instant end, SessionKind kind) {
        sessions.add(new Session("s" + sessions.size(), provider, clinic, start, end, kind));
    }

    /** A request with a way that any room serves, for its own patient, and nothing it insists on. */
    Wish wish() {
        return new Wish("q" + next++);
    }

    Diary diary() {
        if (diary == null) {
            diary = Diary.of(facts());
        }
        return diary;
    }

    Facts facts() {
        List<Clinic> clinics =
                List.of(new Clinic("TUL", ZONE, Map.of("SSP", 25)), new Clinic("SSP", ZONE, Map.of("TUL", 25)));
        return new Facts("ANY", clinics, resources, openings, providers, sessions, requests, List.of());
    }

    Premises premises() {
        Prices prices = Prices.at(SampleNetwork.now(), diary(), Weights.standard());
        return new Premises(facts(), SampleNetwork.now(), prices.today(), limits, Weights.standard());
    }

    /** What a constraint is given. */
    Object[] given(PlannedAppointment... appointments) {
        List<Object> facts = new ArrayList<>(List.of(appointments));
        facts.addAll(links);
        facts.addAll(aparts);
        facts.add(premises());
        return facts.toArray();
    }

    static Alternative way(Set<String> capabilities, List<String> devices, Recovery recovery) {
        return new Alternative(capabilities, devices, 7, 23, 9, 31, recovery, 0, false);
    }

    /** A request in the making; each method changes one thing. */
    final class Wish {

        private final String id;
        private Alternative way = AnyNetwork.way(Set.of("PROCEDURE"), List.of(), Recovery.NONE);
        private Priority priority = Priority.ROUTINE;
        private LocalDate earliest = MONDAY;
        private LocalDate latest;
        private LocalDate due;
        private Set<String> performers = Set.of("PHYSICIAN");
        private Map<String, Integer> drives = Map.of("TUL", 11, "SSP", 32);
        private Integer maxDrive;
        private Set<String> clinics;
        private String preferredClinic;
        private String preferredProvider;
        private Set<DayOfWeek> weekdays;
        private String patient;
        private List<Interval> unavailable = List.of();
        private List<After> after = List.of();
        private Set<String> apart = Set.of();
        private List<SoftGap> softGaps = List.of();
        private boolean pinned;
        private boolean displaced;
        private RequestState state = RequestState.WAITING;

        private Wish(String id) {
            this.id = id;
            patient = "patient of " + id;
        }

        Wish way(Alternative way) {
            this.way = way;
            return this;
        }

        Wish priority(Priority priority) {
            this.priority = priority;
            return this;
        }

        Wish between(LocalDate earliest, LocalDate latest) {
            this.earliest = earliest;
            this.latest = latest;
            return this;
        }

        Wish due(LocalDate due) {
            this.due = due;
            return this;
        }

        Wish performers(String... kinds) {
            performers = Set.of(kinds);
            return this;
        }

        Wish drivingAtMost(int minutes) {
            maxDrive = minutes;
            return this;
        }

        Wish livingNear(String clinic, int minutes) {
            drives = Map.of(clinic, minutes);
            return this;
        }

        Wish onlyAt(String clinic) {
            clinics = Set.of(clinic);
            return this;
        }

        Wish preferring(String clinic, String provider, DayOfWeek weekday) {
            preferredClinic = clinic;
            preferredProvider = provider;
            weekdays = weekday == null ? null : Set.of(weekday);
            return this;
        }

        Wish patient(String patient) {
            this.patient = patient;
            return this;
        }

        Wish unavailable(Instant start, Instant end) {
            unavailable = List.of(new Interval(start, end));
            return this;
        }

        Wish notSameDayAs(PlannedAppointment other) {
            apart = Set.of(other.requestId());
            aparts.add(Apart.of(id, other.requestId()));
            return this;
        }

        Wish after(PlannedAppointment before, int minGap, Integer maxGap) {
            after = List.of(new After(before.requestId(), minGap, maxGap));
            links.add(new Link(before.requestId(), id, minGap, maxGap, true));
            return this;
        }

        Wish wishing(SoftGap... gaps) {
            softGaps = List.of(gaps);
            return this;
        }

        /** The plan can't change it. */
        Wish pinned() {
            pinned = true;
            return this;
        }

        Wish displaced() {
            displaced = true;
            return this;
        }

        /** Proposed on Monday at TUL with ann. */
        PlannedAppointment in(String room, int hour, int minute) {
            return at(room, "ann", AnyNetwork.at(MONDAY, hour, minute), List.of(), null);
        }

        PlannedAppointment in(String room, String provider, int hour, int minute) {
            return at(room, provider, AnyNetwork.at(MONDAY, hour, minute), List.of(), null);
        }

        PlannedAppointment on(int day, String room, String provider, int hour) {
            return at(room, provider, AnyNetwork.at(MONDAY.plusDays(day), hour, 0), List.of(), null);
        }

        PlannedAppointment with(String room, String provider, int hour, int minute, String device, String bay) {
            return at(
                    room,
                    provider,
                    AnyNetwork.at(MONDAY, hour, minute),
                    device == null ? List.of() : List.of(device),
                    bay);
        }

        private PlannedAppointment at(String room, String provider, Instant start, List<String> devices, String bay) {
            PlannedAppointment appointment = nowhere();
            appointment.put(spot(room, provider, start, devices, bay));
            return appointment;
        }

        private Spot spot(String room, String provider, Instant start, List<String> devices, String bay) {
            String clinic = room.equals("far") ? "SSP" : "TUL";
            Placement placement = new Placement(clinic, room, provider, start, 0, devices, bay);
            String appointment = "a" + next++;
            diary().put(SampleNetwork.booked(appointment, diary().request(id), placement));
            return diary().booked(appointment);
        }

        PlannedAppointment nowhere() {
            return new PlannedAppointment(next++, theCase(), null, pinned, Weights.standard());
        }

        /** Booked on Monday at TUL with ann in room plain at 9; not yet moved. */
        PlannedAppointment booked() {
            Case request = theCase();
            Spot spot = spot("plain", "ann", AnyNetwork.at(MONDAY, 9, 0), List.of(), null);
            return new PlannedAppointment(next++, request, spot, false, Weights.standard());
        }

        PlannedAppointment moved(int day, String room, String provider, int hour) {
            PlannedAppointment appointment = booked();
            appointment.put(spot(room, provider, AnyNetwork.at(MONDAY.plusDays(day), hour, 0), List.of(), null));
            return appointment;
        }

        private Case theCase() {
            Request request = new Request(
                    id,
                    state,
                    "INJECTION_SMALL",
                    priority,
                    earliest,
                    latest,
                    due,
                    List.of(way),
                    performers,
                    Set.of("INJECTION_SMALL", "INJECTION"),
                    drives,
                    maxDrive,
                    clinics,
                    preferredClinic,
                    preferredProvider,
                    weekdays,
                    patient,
                    unavailable,
                    after,
                    apart,
                    softGaps,
                    displaced);
            diary().put(request);
            return diary().caseOf(id);
        }
    }
}
