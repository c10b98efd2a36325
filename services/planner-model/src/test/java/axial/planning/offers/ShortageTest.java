package axial.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.diary.Diary;
import axial.planning.model.Alternative;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Claim;
import axial.planning.model.Clinic;
import axial.planning.model.Credential;
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
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One morning with one of everything; when one of them is taken, that is what the request is short of. */
class ShortageTest {

    private static final LocalDate DAY = SampleNetwork.FIRST_DAY;
    private static final Instant FROM = SampleNetwork.at(DAY, 9, 0);
    private static final Instant UNTIL = SampleNetwork.at(DAY, 10, 0);

    @ParameterizedTest
    @CsvSource({
        "ROOM, room, ROOM_CLASH, one more fitting room",
        "DEVICE, generator, DEVICE_CLASH, one more device",
        "BAY, bed, BAY_CLASH, one more recovery place",
        "PROVIDER, ann, PROVIDER_CLASH, one more provider"
    })
    void what_is_taken_is_what_is_short(ResourceKind kind, String taken, Rule rule, String help) {
        Diary diary = oneOfEverything();
        Offers offers = new Offers(diary, Weights.standard());
        OfferQuery query = OfferQuery.best("request", 3, SampleNetwork.now());
        assertThat(offers.answer(query).offers()).isNotEmpty();

        diary.put(taking(kind, taken));

        OfferAnswer answer = offers.answer(query);
        assertThat(answer.offers()).isEmpty();
        assertThat(answer.none().rule()).isEqualTo(rule);
        assertThat(answer.none().sentence()).contains(help + " ").contains("at TUL 2026-11-30 09:00");
    }

    private static Diary oneOfEverything() {
        Diary diary = new Diary("ONE");
        diary.put(new Clinic("TUL", SampleNetwork.ZONE, Map.of()));
        resource(diary, "room", ResourceKind.ROOM, "PROCEDURE");
        resource(diary, "generator", ResourceKind.DEVICE, "RF_GENERATOR");
        resource(diary, "bed", ResourceKind.BAY, "BAY");
        Credential any = new Credential("RFA", null, DAY.minusYears(1), null);
        diary.put(new Provider("ann", "NP", true, List.of(any), null, null));
        diary.put(new Session("session", "ann", "TUL", FROM, UNTIL, SessionKind.MIXED));
        diary.put(request());
        return diary;
    }

    private static void resource(Diary diary, String id, ResourceKind kind, String type) {
        diary.put(new Resource(id, "TUL", kind, type, Set.of("PROCEDURE"), true));
        diary.put(new Opening("open " + id, id, "TUL", FROM, UNTIL));
    }

    private static Request request() {
        Alternative way =
                new Alternative(Set.of("PROCEDURE"), List.of("RF_GENERATOR"), 5, 15, 5, 20, Recovery.BAY, 0, false);
        return new Request(
                "request",
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
                false);
    }

    private static Appointment taking(ResourceKind kind, String resource) {
        return new Appointment(
                "a1",
                "another",
                "TUL",
                AppointmentState.BOOKED,
                false,
                FROM,
                UNTIL,
                "another key",
                0,
                List.of(new Claim(resource, kind, FROM, UNTIL)),
                null,
                1);
    }
}
