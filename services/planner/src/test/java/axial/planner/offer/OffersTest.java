package axial.planner.offer;

import static axial.planner.Desk.offersAt;
import static org.assertj.core.api.Assertions.assertThat;

import axial.planner.Desk;
import axial.planner.Post;
import axial.planner.Practice;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class OffersTest {

    private final Desk scheduler = Desk.scheduler();

    @Test
    void a_request_is_offered_places_with_price_and_names() {
        Practice practice = Practice.open();
        String request = practice.request();

        JsonPath answer = scheduler.offersOnce(
                offersAt(practice.tulsa, practice.muskogee), Map.of("requestId", request, "limit", 200));

        Map<String, Object> best = answer.getMap("offers[0]");
        assertThat(best)
                .containsEntry("clinic", practice.tulsa)
                .containsEntry("roomId", practice.tulsaRoom)
                .containsEntry("roomCode", "TUL-F1")
                .containsEntry("providerName", "Dr. Ada Tallgrass")
                .containsEntry("bayCode", "TUL-C3")
                .containsEntry("alternative", 0);
        assertThat(Instant.parse((String) best.get("end")))
                .isEqualTo(Instant.parse((String) best.get("start")).plusSeconds(46 * 60));
        assertThat((List<?>) best.get("reasons"))
                .hasSameSizeAs((List<?>) best.get("components"))
                .isNotEmpty();
        assertThat(answer.<String>get("none.reason")).isNull();
        assertThat(answer.getString("procedure")).isEqualTo("MBB_TL");
        assertThat(answer.getString("side")).isEqualTo("RIGHT");
        assertThat(answer.getInt("levels")).isEqualTo(2);
    }

    @Test
    void a_provider_s_day_fills_no_more_of_the_answer_than_was_asked_for() {
        Practice practice = Practice.open();
        Map<String, Object> ask = Map.of("requestId", practice.request(), "limit", 50, "perProviderDay", 2);

        List<Map<String, Object>> offers = scheduler
                .offersOnce(offersAt(practice.tulsa, practice.muskogee), ask)
                .getList("offers");

        Map<Object, Long> perDay = offers.stream()
                .collect(Collectors.groupingBy(
                        offer -> offer.get("providerId") + " "
                                + offer.get("start").toString().substring(0, 10),
                        Collectors.counting()));
        assertThat(perDay).hasSizeGreaterThan(1);
        assertThat(perDay.values()).containsOnly(2L);
        assertThat(offers)
                .isSortedAccordingTo(Comparator.comparing(offer -> ((Number) offer.get("price")).longValue()));
    }

    @Test
    void a_booking_is_seen_by_the_question_that_names_its_position() {
        Practice practice = Practice.open();
        String request = practice.request();
        Map<String, Object> ask = Map.of("requestId", request, "clinics", List.of(practice.tulsa), "limit", 200);
        JsonPath before = scheduler.offersOnce(offersAt(practice.tulsa), ask);

        List<String> starts = before.getList("offers.start");
        for (String start : List.copyOf(starts).subList(0, 3)) {
            String other = UUID.randomUUID().toString();
            long position = practice.book(UUID.randomUUID().toString(), other, Instant.parse(start), 1);
            JsonPath after = scheduler.offers(Map.of(
                    "requestId",
                    request,
                    "clinics",
                    List.of(practice.tulsa),
                    "limit",
                    200,
                    "ledgerPosition",
                    position));
            assertThat(after.<String>getList("offers.start")).doesNotContain(start);
        }
    }

    @Test
    void a_question_waits_for_exactly_its_position_though_a_higher_one_was_seen() {
        Practice practice = Practice.open();
        String request = practice.request();
        scheduler.offersOnce(offersAt(practice.tulsa), Map.of("requestId", request));
        long early = Post.nextPosition();
        long late =
                practice.book(UUID.randomUUID().toString(), UUID.randomUUID().toString(), practice.at("10:00"), 1);
        scheduler.offers(Map.of("requestId", request, "ledgerPosition", late));

        CompletableFuture<JsonPath> waiting = CompletableFuture.supplyAsync(
                () -> scheduler.offers(Map.of("requestId", request, "ledgerPosition", early, "limit", 200)));
        String appointment = UUID.randomUUID().toString();
        Post.sendAt(
                early,
                Practice.APPOINTMENTS,
                practice.network,
                appointment,
                practice.appointment(appointment, UUID.randomUUID().toString(), practice.at("09:00"), 1));

        assertThat(waiting.join()
                        .<String>getList("offers.findAll { it.clinic == '%s' }.start".formatted(practice.tulsa)))
                .isNotEmpty()
                .doesNotContain(
                        practice.at("09:00").toString(), practice.at("10:00").toString());
    }

    @Test
    void a_position_that_never_comes_is_a_problem_and_not_a_stale_offer() {
        Practice practice = Practice.open();
        String request = practice.request();
        scheduler.offersOnce(offersAt(practice.tulsa), Map.of("requestId", request));

        var answer = scheduler.postOnce("/offers", Map.of("requestId", request, "ledgerPosition", Post.nextPosition()));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith("/ledger-behind");
    }

    @Test
    void what_is_for_a_surgery_center_is_not_offered_in_an_office() {
        Practice practice = Practice.open();
        JsonPath offices = scheduler.offersOnce(
                offersAt(practice.tulsa, practice.muskogee),
                Map.of("requestId", practice.requestAt("OFFICE"), "limit", 200));
        assertThat(offices.getList("offers")).isNotEmpty();
        JsonPath centers = scheduler.offersOnce(
                answer -> "ROOM_CAPABILITY".equals(answer.getString("none.rule")),
                Map.of("requestId", practice.requestAt("ASC")));
        assertThat(centers.getList("offers")).isEmpty();
        assertThat(centers.getString("none.reason")).contains("site of service ASC");
    }

    @Test
    void a_request_that_fits_nowhere_is_told_why() {
        Practice practice = Practice.open();
        String request = practice.request();
        scheduler.offersOnce(offersAt(practice.tulsa), Map.of("requestId", request));

        JsonPath answer = scheduler.offers(Map.of(
                "requestId",
                request,
                "from",
                practice.day.plusDays(1).toString(),
                "to",
                practice.day.plusDays(2).toString()));

        assertThat(answer.getList("offers")).isEmpty();
        assertThat(answer.getString("none.reason")).isNotBlank();
        assertThat(answer.getString("none.rule")).isNotBlank();
    }

    @Test
    void a_place_that_is_taken_says_by_whom() {
        Practice practice = Practice.open();
        String request = practice.request();
        scheduler.offersOnce(offersAt(practice.tulsa), Map.of("requestId", request));
        String appointment = UUID.randomUUID().toString();
        long position = practice.book(appointment, UUID.randomUUID().toString(), practice.at("09:00"), 1);
        Map<String, Object> place = Map.of(
                "requestId",
                request,
                "roomId",
                practice.tulsaRoom,
                "providerId",
                practice.tulsaDoctor,
                "ledgerPosition",
                position);

        JsonPath taken = whyNot(place, practice.at("09:10"));
        JsonPath free = whyNot(place, practice.at("09:40"));

        assertThat(taken.getBoolean("free")).isFalse();
        assertThat(taken.getString("obstacle.rule")).endsWith("_CLASH");
        assertThat(taken.<String>getList("obstacle.appointmentIds")).contains(appointment);
        assertThat(free.getBoolean("free")).isTrue();
    }

    @Test
    void offers_lie_in_the_callers_clinics_only() {
        Practice practice = Practice.open();
        String request = practice.request();
        scheduler.offersOnce(offersAt(practice.tulsa, practice.muskogee), Map.of("requestId", request, "limit", 200));

        JsonPath answer = Desk.of("scheduler", practice.muskogee).offers(Map.of("requestId", request, "limit", 200));

        assertThat(answer.<String>getList("offers.clinic")).isNotEmpty().containsOnly(practice.muskogee);
    }

    @Test
    void a_request_that_was_entered_a_moment_ago_is_waited_for() {
        Practice practice = Practice.open();
        scheduler.offersOnce(offersAt(practice.tulsa), Map.of("requestId", practice.request()));
        for (int i = 0; i < 20; i++) {
            String request = practice.request();
            long asked = System.nanoTime();
            int status = scheduler.post("/offers", Map.of("requestId", request)).statusCode();
            Duration waited = Duration.ofNanos(System.nanoTime() - asked);
            // on a slow machine the event may take longer than a question waits for it
            assertThat(status == 200 || waited.compareTo(Duration.ofSeconds(2)) >= 0)
                    .as("%d after %s", status, waited)
                    .isTrue();
        }
    }

    @Test
    void days_that_are_wished_between_procedures_cost_and_the_offer_says_so() {
        Practice practice = Practice.open();
        Map<String, Object> gap = Map.of(
                "doneOn", practice.day.minusDays(2).toString(), "minGapDays", 7, "costPerDay", 60, "ruleId", "SY-01");
        String request = practice.requestWishing(gap);

        JsonPath answer = scheduler.offersOnce(offersAt(practice.tulsa), Map.of("requestId", request));

        assertThat(answer.getLong("offers[0].components.find { it.what == 'SOFT_GAP' }.minutes"))
                .isEqualTo(5 * 60);
        assertThat(answer.<String>getList("offers[0].reasons"))
                .contains("5 days off what is wished: at least 7 days after another procedure");
    }

    @Test
    void a_request_nobody_heard_of_is_not_found() {
        Practice practice = Practice.open();
        scheduler.offersOnce(offersAt(practice.tulsa), Map.of("requestId", practice.request()));

        var answer =
                scheduler.post("/offers", Map.of("requestId", UUID.randomUUID().toString()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("hint")).contains("ledger position");
    }

    private JsonPath whyNot(Map<String, Object> place, Instant start) {
        Map<String, Object> ask = new java.util.HashMap<>(place);
        ask.put("start", start.toString());
        return scheduler
                .post("/offers/why-not", ask)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
