package axial.planning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
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
import axial.planning.rules.Weights;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Nine hours behind UTC, where {@link Spans} turn the page at midnight. The request would rather be done by Bob, who has something at 11:30 and
 * would have to wait for it since nine. Ann is there all morning, and sometimes has something at ten past midnight, which makes her day idle.
 */
class MidnightTest {

    private static final ZoneId GAMBIER = ZoneId.of("Pacific/Gambier");
    private static final LocalDate DAY = SampleNetwork.FIRST_DAY;
    private static final int DAY_NUMBER = Days.of(DAY);

    private final Diary diary = new Diary("MIDNIGHT");

    MidnightTest() {
        diary.put(new Clinic("GMR", GAMBIER, Map.of()));
        diary.put(new Resource("room", "GMR", ResourceKind.ROOM, "PROCEDURE", Set.of("PROCEDURE"), true));
        diary.put(new Opening("open", "room", "GMR", at(8, 0), at(13, 0)));
        provider("ann");
        provider("bob");
        session("ann", at(8, 0), at(12, 0));
        session("bob", at(8, 0), at(9, 0));
        diary.put(request());
        diary.put(busy("bob", at(11, 30)));
    }

    @Test
    void what_begins_after_midnight_is_noticed_in_the_morning_before_when_it_comes_and_when_it_goes() {
        Prices prices = Prices.at(SampleNetwork.now(), diary, Weights.standard());
        Finder finder = new Finder(diary, prices);
        Case request = Objects.requireNonNull(diary.caseOf("request"));
        Prospects prospects = new Prospects(diary, finder, prices, request, Scope.EVERYWHERE);
        for (int i = 0; i < 3; i++) {
            diary.put(busy("ann", at(24, 10)));
            assertThat(provider(finder.cheapest(request, Scope.EVERYWHERE, Blink.NEVER)))
                    .isEqualTo("bob");
            assertThat(provider(prospects.cheapest(Long.MAX_VALUE, Glance.FULL.onDays(DAY_NUMBER, DAY_NUMBER))))
                    .isEqualTo("bob");
            diary.removeAppointment("of ann");
            assertThat(provider(finder.cheapest(request, Scope.EVERYWHERE, Blink.NEVER)))
                    .isEqualTo("ann");
            assertThat(provider(prospects.cheapest(Long.MAX_VALUE, Glance.FULL.onDays(DAY_NUMBER, DAY_NUMBER))))
                    .isEqualTo("ann");
        }
    }

    private static String provider(@Nullable Spot spot) {
        return spot == null ? "nobody" : spot.placement().providerId();
    }

    private void provider(String id) {
        Credential credential = new Credential("TPI", null, DAY.minusYears(1), null);
        diary.put(new Provider(id, "NP", true, List.of(credential), null, null));
    }

    private void session(String provider, Instant from, Instant until) {
        diary.put(new Session(provider + " from " + from, provider, "GMR", from, until, SessionKind.MIXED));
    }

    /** Half an hour of the provider, for a patient who came half an hour earlier. */
    private static Appointment busy(String provider, Instant from) {
        Instant start = from.minus(Duration.ofMinutes(30));
        Instant until = from.plus(Duration.ofMinutes(30));
        return new Appointment(
                "of " + provider,
                "another",
                "GMR",
                AppointmentState.BOOKED,
                false,
                start,
                until,
                "another key",
                0,
                List.of(new Claim(provider, ResourceKind.PROVIDER, from, until)),
                null,
                1);
    }

    private static Instant at(int hour, int minute) {
        return DAY.atStartOfDay(GAMBIER).plusMinutes(60L * hour + minute).toInstant();
    }

    private static Request request() {
        Alternative way = new Alternative(Set.of("PROCEDURE"), List.of(), 5, 15, 5, 0, Recovery.NONE, 0, false);
        return new Request(
                "request",
                RequestState.WAITING,
                "TPI",
                Priority.ROUTINE,
                DAY,
                DAY,
                null,
                List.of(way),
                Set.of("NP"),
                Set.of("TPI"),
                Map.of("GMR", 13),
                null,
                null,
                null,
                "bob",
                null,
                "key",
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                false);
    }
}
