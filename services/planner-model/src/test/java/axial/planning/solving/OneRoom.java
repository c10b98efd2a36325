package axial.planning.solving;

import axial.planning.SampleNetwork;
import axial.planning.model.Alternative;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One room and one provider, for half an hour on Wednesday and half an hour on Thursday; a procedure takes all of it. Somebody is booked on
 * Wednesday who could come on Thursday too; somebody displaced can come on Wednesday alone.
 */
final class OneRoom {

    private static final LocalDate WEDNESDAY = SampleNetwork.FIRST_DAY.plusDays(2);
    private static final Alternative WAY =
            new Alternative(Set.of("PROCEDURE"), List.of(), 5, 19, 6, 0, Recovery.NONE, 0, false);

    private OneRoom() {}

    static Facts facts() {
        Request patient = request("patient", RequestState.PLACED, false, WEDNESDAY.plusDays(1));
        Request displaced = request("displaced", RequestState.WAITING, true, WEDNESDAY);
        Placement wednesday =
                new Placement("TUL", "room", "ann", SampleNetwork.at(WEDNESDAY, 9, 0), 0, List.of(), null);
        Credential any = new Credential("PROC", null, WEDNESDAY.minusYears(1), null);
        return new Facts(
                "ONE",
                List.of(new Clinic("TUL", SampleNetwork.ZONE, Map.of())),
                List.of(new Resource("room", "TUL", ResourceKind.ROOM, "PROCEDURE", Set.of("PROCEDURE"), true)),
                List.of(open(WEDNESDAY), open(WEDNESDAY.plusDays(1))),
                List.of(new Provider("ann", "NP", true, List.of(any), null, null)),
                List.of(session(WEDNESDAY), session(WEDNESDAY.plusDays(1))),
                List.of(patient, displaced),
                List.of(SampleNetwork.booked("a1", patient, wednesday)));
    }

    private static Opening open(LocalDate day) {
        return new Opening("open " + day, "room", "TUL", SampleNetwork.at(day, 9, 0), SampleNetwork.at(day, 9, 30));
    }

    private static Session session(LocalDate day) {
        return new Session(
                "session " + day,
                "ann",
                "TUL",
                SampleNetwork.at(day, 9, 0),
                SampleNetwork.at(day, 9, 30),
                SessionKind.MIXED);
    }

    private static Request request(String id, RequestState state, boolean displaced, LocalDate latest) {
        return new Request(
                id,
                state,
                "PROC",
                Priority.ROUTINE,
                SampleNetwork.FIRST_DAY,
                latest,
                null,
                List.of(WAY),
                Set.of("NP"),
                Set.of("PROC"),
                Map.of("TUL", 13),
                null,
                null,
                null,
                null,
                null,
                "key of " + id,
                List.of(),
                List.of(),
                Set.of(),
                displaced);
    }
}
