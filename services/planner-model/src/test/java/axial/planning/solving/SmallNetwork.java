package axial.planning.solving;

import axial.planning.SampleNetwork;
import axial.planning.model.After;
import axial.planning.model.Alternative;
import axial.planning.model.Appointment;
import axial.planning.model.Clinic;
import axial.planning.model.Credential;
import axial.planning.model.Facts;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Networks in which one sees at a glance who is in whose way: a clinic has one room and one provider, open from nine for so many half hours. */
final class SmallNetwork {

    static final LocalDate WEDNESDAY = SampleNetwork.FIRST_DAY.plusDays(2);
    static final LocalDate THURSDAY = WEDNESDAY.plusDays(1);
    private static final int HALF_HOUR = 30;

    private final List<Clinic> clinics = new ArrayList<>();
    private final List<Resource> rooms = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();
    private final List<Provider> providers = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();

    private SmallNetwork() {}

    /**
     * One room, on Wednesday and on Thursday, with so many booked on Wednesday that nothing is left; they could come on Thursday too. Somebody
     * displaced needs all of one day and can come on Wednesday alone.
     */
    static Facts oneRoomFullOf(int patients) {
        SmallNetwork network = new SmallNetwork();
        network.addClinic("TUL");
        network.open("TUL", WEDNESDAY, patients);
        network.open("TUL", THURSDAY, patients);
        for (int i = 0; i < patients; i++) {
            Request patient = request("patient" + i, false, 1, THURSDAY, Map.of("TUL", 13));
            network.requests.add(SampleNetwork.inState(patient, RequestState.PLACED, false));
            network.book(patient, 9 * 60 + HALF_HOUR * i);
        }
        network.requests.add(request("displaced", true, patients, WEDNESDAY, Map.of("TUL", 13)));
        return network.facts();
    }

    /**
     * Three clinics with room for one each, and three who are booked by nobody yet: "far" can go to TUL and MKO and is nearer to TUL, "either" to
     * TUL and SSP and is as near to one as to the other, "only" to SSP.
     */
    static Facts threeClinics() {
        SmallNetwork network = new SmallNetwork();
        for (String clinic : List.of("TUL", "SSP", "MKO")) {
            network.addClinic(clinic);
            network.open(clinic, WEDNESDAY, 1);
        }
        network.requests.add(request("far", false, 1, WEDNESDAY, Map.of("TUL", 10, "MKO", 60)));
        network.requests.add(request("either", false, 1, WEDNESDAY, Map.of("TUL", 10, "SSP", 10)));
        network.requests.add(request("only", false, 1, WEDNESDAY, Map.of("SSP", 10)));
        return network.facts();
    }

    /** One room on Wednesday with time for so many, who all want to come. */
    static Facts oneRoomFor(int patients) {
        SmallNetwork network = new SmallNetwork();
        network.addClinic("TUL");
        network.open("TUL", WEDNESDAY, patients);
        for (int i = 0; i < patients; i++) {
            network.requests.add(request("patient" + i, false, 1, WEDNESDAY, Map.of("TUL", 13)));
        }
        return network.facts();
    }

    /** One room for one on Wednesday, which somebody displaced and somebody else want. */
    static Facts oneRoomForTwo() {
        SmallNetwork network = new SmallNetwork();
        network.addClinic("TUL");
        network.open("TUL", WEDNESDAY, 1);
        network.requests.add(request("displaced", true, 1, WEDNESDAY, Map.of("TUL", 13)));
        network.requests.add(request("waiting", false, 1, WEDNESDAY, Map.of("TUL", 13)));
        return network.facts();
    }

    /**
     * One room, on Wednesday and on Thursday. "first" can come from a day on, "second" after it, "third" after "second", each within its gap.
     *
     * @param last the last day of "first"
     */
    static Facts oneAfterTheOther(LocalDate from, LocalDate last, int minGap, @Nullable Integer maxGap) {
        SmallNetwork network = new SmallNetwork();
        network.addClinic("TUL");
        network.open("TUL", WEDNESDAY, 8);
        network.open("TUL", THURSDAY, 8);
        network.requests.add(request("first", false, 1, from, last, Map.of("TUL", 13), List.of()));
        network.addAfter("second", "first", minGap, maxGap);
        network.addAfter("third", "second", minGap, maxGap);
        return network.facts();
    }

    /**
     * One room, open on so many days from Wednesday on, and somebody who needs it so often and is late with each already; each time should be some
     * days after the time before.
     *
     * @param costPerDay of a day off
     */
    static Facts treatments(int times, int days, int leastDays, int costPerDay) {
        SmallNetwork network = new SmallNetwork();
        network.addClinic("TUL");
        for (int day = 0; day < days; day++) {
            network.open("TUL", WEDNESDAY.plusDays(day), 8);
        }
        for (int i = 0; i < times; i++) {
            Request time = request("treatment" + i, false, 1, WEDNESDAY, null, Map.of("TUL", 13), List.of());
            SoftGap gap = new SoftGap("treatment" + (i - 1), null, leastDays, null, costPerDay);
            Request late = SampleNetwork.due(time, Priority.SOON, WEDNESDAY.minusDays(9));
            network.requests.add(i == 0 ? late : SampleNetwork.wishing(late, gap));
        }
        return network.facts();
    }

    /** One of those requests, between other days or after others. */
    static Request again(Request request, LocalDate earliest, @Nullable LocalDate latest, List<After> after) {
        return request(request.id(), false, 1, earliest, latest, request.driveMinutes(), after);
    }

    private void addAfter(String id, String before, int minGap, @Nullable Integer maxGap) {
        List<After> after = List.of(new After(before, minGap, maxGap));
        requests.add(request(id, false, 1, WEDNESDAY, null, Map.of("TUL", 13), after));
    }

    private void addClinic(String code) {
        Credential any = new Credential("PROC", null, WEDNESDAY.minusYears(1), null);
        clinics.add(new Clinic(code, SampleNetwork.ZONE, Map.of()));
        rooms.add(new Resource(room(code), code, ResourceKind.ROOM, "PROCEDURE", Set.of("PROCEDURE"), true));
        providers.add(new Provider(provider(code), "NP", true, List.of(any), null, null));
    }

    private static String room(String clinic) {
        return "room of " + clinic;
    }

    private static String provider(String clinic) {
        return "provider of " + clinic;
    }

    private void open(String clinic, LocalDate day, int halfHours) {
        Instant start = SampleNetwork.at(day, 9, 0);
        Instant end = start.plusSeconds(60L * HALF_HOUR * halfHours);
        String id = clinic + " " + day;
        openings.add(new Opening("open " + id, room(clinic), clinic, start, end));
        sessions.add(new Session("session " + id, provider(clinic), clinic, start, end, SessionKind.MIXED));
    }

    /** At TUL on Wednesday. */
    private void book(Request patient, int minute) {
        Instant start = SampleNetwork.at(WEDNESDAY, minute / 60, minute % 60);
        Placement placement = new Placement("TUL", room("TUL"), provider("TUL"), start, 0, List.of(), null);
        appointments.add(SampleNetwork.booked("a of " + patient.id(), patient, placement));
    }

    private Facts facts() {
        return new Facts("SMALL", clinics, rooms, openings, providers, sessions, requests, appointments);
    }

    /** Waiting, from Wednesday on. */
    private static Request request(
            String id, boolean displaced, int halfHours, LocalDate latest, Map<String, Integer> drives) {
        return request(id, displaced, halfHours, WEDNESDAY, latest, drives, List.of());
    }

    private static Request request(
            String id,
            boolean displaced,
            int halfHours,
            LocalDate earliest,
            @Nullable LocalDate latest,
            Map<String, Integer> drives,
            List<After> after) {
        int procedure = HALF_HOUR * halfHours - 11;
        return new Request(
                id,
                RequestState.WAITING,
                "PROC",
                Priority.ROUTINE,
                earliest,
                latest,
                null,
                List.of(new Alternative(Set.of("PROCEDURE"), List.of(), 5, procedure, 6, 0, Recovery.NONE, 0, false)),
                Set.of("NP"),
                Set.of("PROC"),
                drives,
                null,
                drives.keySet(),
                null,
                null,
                null,
                "key of " + id,
                List.of(),
                after,
                Set.of(),
                List.of(),
                displaced);
    }
}
