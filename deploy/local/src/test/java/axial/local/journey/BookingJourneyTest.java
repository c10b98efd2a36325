package axial.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.local.client.Answer;
import axial.local.client.Refused;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(2)
class BookingJourneyTest {

    /** How often a booking is looked for among the offers; -Daxial.journeys.bookings=1000 for a longer look. */
    private static final int BOOKINGS = Integer.getInteger("axial.journeys.bookings", 60);

    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

    private final Scheduler sam = new Scheduler(LocalSystem.as("sam"));

    @Test
    void an_offer_is_booked_seen_by_the_planner_and_stands_on_the_day_list() {
        String request = sam.waiting("ESI_TF_LUMB");
        JsonNode offer = sam.bestOffer(request);
        JsonNode booked = sam.book(request, offer);
        assertThat(booked.path("state").asText()).isEqualTo("BOOKED");
        assertThat(booked.path("start").asText()).isEqualTo(offer.path("start").asText());
        assertThat(sam.request(request).path("state").asText()).isEqualTo("PLACED");
        JsonNode day =
                sam.day(localDay(booked), "provider", booked.path("providerId").asText());
        assertThat(Scheduler.has(
                        day, "appointmentId", booked.path("appointmentId").asText()))
                .isTrue();
    }

    @Test
    void a_booking_is_never_offered_again_to_whoever_names_its_position() {
        var requests = sam.waiting("FU_VISIT", 11);
        String onlooker = requests.get(10);
        for (int i = 0; i < BOOKINGS; i++) {
            String request = requests.get(i % 10);
            JsonNode offer = sam.bestOffer(request);
            JsonNode booked = sam.book(request, offer);
            JsonNode seen = sam.offers(
                    onlooker,
                    Map.of(
                            "limit",
                            50,
                            "ledgerPosition",
                            booked.path("ledgerPosition").asLong()));
            assertThat(seen.path("offers"))
                    .as("offers after booking %d", i + 1)
                    .isNotEmpty()
                    .noneMatch(other -> Scheduler.collide(other, offer));
            JsonNode cancelled = sam.transition(booked, "CANCELLED");
            assertThat(sam.offers(
                                    request,
                                    Map.of(
                                            "limit",
                                            1,
                                            "ledgerPosition",
                                            cancelled.path("ledgerPosition").asLong()))
                            .path("offers"))
                    .isNotEmpty();
        }
    }

    @Test
    void a_held_place_is_kept_and_then_booked() {
        String request = sam.waiting("TPI");
        JsonNode held = sam.hold(request, sam.bestOffer(request));
        assertThat(held.path("state").asText()).isEqualTo("HELD");
        assertThat(Instant.parse(held.path("heldUntil").asText())).isAfter(Instant.now());
        assertThat(sam.transition(held, "BOOKED").path("state").asText()).isEqualTo("BOOKED");
    }

    @Test
    void a_cancelled_place_is_free_again() {
        String request = sam.waiting("KYPHO");
        JsonNode offer = sam.bestOffer(request);
        JsonNode cancelled = sam.transition(sam.book(request, offer), "CANCELLED");
        assertThat(cancelled.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("claims")).isEmpty();
        assertThat(sam.book(request, offer).path("state").asText()).isEqualTo("BOOKED");
    }

    @Test
    void the_same_key_books_once() {
        String request = sam.waiting("ONB");
        JsonNode offer = sam.bestOffer(request);
        String key = UUID.randomUUID().toString();
        Answer first = sam.book(request, offer, key);
        Answer second = sam.book(request, offer, key);
        assertThat(second.body().path("appointmentId")).isEqualTo(first.body().path("appointmentId"));
    }

    @Test
    void a_scheduler_of_vinita_books_nothing_in_tulsa() {
        String request = sam.waiting("SCS_TRIAL");
        JsonNode inTulsa = sam.bestOffer(request);
        assertThat(inTulsa.path("clinic").asText()).isEqualTo("TUL");
        Scheduler vera = new Scheduler(LocalSystem.as("vera"));
        assertThatThrownBy(() -> vera.book(request, inTulsa))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(403));
    }

    @Test
    void a_provider_reads_the_day_and_books_nothing() {
        Scheduler paula = new Scheduler(LocalSystem.as("paula"));
        assertThat(paula.client()
                        .get(Service.BOOKING, "/days?clinic=TUL&date=" + LocalSystem.day(0))
                        .isArray())
                .isTrue();
        String request = sam.waiting("GNB");
        JsonNode offer = sam.bestOffer(request);
        assertThatThrownBy(() -> paula.book(request, offer))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(403));
    }

    private static LocalDate localDay(JsonNode appointment) {
        return Instant.parse(appointment.path("start").asText()).atZone(CENTRAL).toLocalDate();
    }
}
