package axial.planning.offers;

import axial.planning.SampleNetwork;
import axial.planning.diary.Diary;
import axial.planning.model.Alternative;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Claim;
import axial.planning.model.Clinic;
import axial.planning.model.Credential;
import axial.planning.model.Interval;
import axial.planning.model.Opening;
import axial.planning.model.Priority;
import axial.planning.model.Provider;
import axial.planning.model.Recovery;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * TUL with one room, generator, bed and provider, all there for the same hours; SSP is 25 minutes away. One request for the first day, that takes
 * the room for 25 minutes.
 */
final class OneOfEverything {

    static final LocalDate DAY = SampleNetwork.FIRST_DAY;
    static final String REQUEST = "request";

    private OneOfEverything() {}

    static Diary open(Instant from, Instant until) {
        Diary diary = new Diary("ONE");
        diary.put(new Clinic("TUL", SampleNetwork.ZONE, Map.of("SSP", 25)));
        diary.put(new Clinic("SSP", SampleNetwork.ZONE, Map.of("TUL", 25)));
        resource(diary, "room", ResourceKind.ROOM, "PROCEDURE", from, until);
        resource(diary, "generator", ResourceKind.DEVICE, "RF_GENERATOR", from, until);
        resource(diary, "bed", ResourceKind.BAY, "BAY", from, until);
        Credential any = new Credential("RFA", null, DAY.minusYears(1), null);
        diary.put(new Provider("ann", "NP", true, List.of(any), null, null));
        diary.put(new Session("session", "ann", "TUL", from, until, SessionKind.MIXED));
        diary.put(request(null));
        return diary;
    }

    private static void resource(Diary diary, String id, ResourceKind kind, String type, Instant from, Instant until) {
        diary.put(new Resource(id, "TUL", kind, type, Set.of("PROCEDURE"), true));
        diary.put(new Opening("open " + id, id, "TUL", from, until));
    }

    /** @param performers those who may do it in its only way; null: all who may do it at all */
    static Request request(@Nullable Set<String> performers) {
        Alternative way = new Alternative(
                Set.of("PROCEDURE"), List.of("RF_GENERATOR"), 5, 15, 5, 20, Recovery.BAY, 0, false, performers);
        return new Request(
                REQUEST,
                RequestState.WAITING,
                "RFA",
                Priority.ROUTINE,
                DAY,
                DAY,
                null,
                List.of(way),
                Set.of("NP"),
                Set.of("RFA"),
                Map.of("TUL", 13),
                null,
                null,
                null,
                null,
                null,
                "key",
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                false);
    }

    /** Another appointment of the patient's, at a room of its own. */
    static Appointment ofThePatient(String id, String clinic, Instant from, Instant until) {
        return new Appointment(
                id,
                "request of " + id,
                clinic,
                AppointmentState.BOOKED,
                false,
                from,
                until,
                "key",
                0,
                List.of(new Claim("room of " + id, ResourceKind.ROOM, from, until)),
                new Interval(from, until),
                1);
    }

    /** Somebody else's appointment that claims nothing else. */
    static Appointment taking(ResourceKind kind, String resource, String clinic, Instant from, Instant until) {
        return new Appointment(
                "a1",
                "another",
                clinic,
                AppointmentState.BOOKED,
                false,
                from,
                until,
                "another key",
                0,
                List.of(new Claim(resource, kind, from, until)),
                null,
                1);
    }
}
