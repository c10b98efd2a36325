package axial.local.journey;

import static axial.servers.Patience.LONGEST;
import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.local.client.Refused;
import axial.local.client.Unreachable;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Order(3)
class FailureJourneyTest {

    private final Deployment axial = LocalSystem.axial();
    private final Scheduler sam = new Scheduler(LocalSystem.as("sam"));

    @BeforeEach
    void everything_runs_again() {
        axial.awaitAllReady();
    }

    @Test
    void without_the_planner_a_named_slot_can_be_booked() {
        String request = sam.waiting("JOINT_CORT_MAJOR");
        JsonNode place = sam.bestOffer(request);
        axial.stop(Service.PLANNER);
        try {
            assertThatThrownBy(() -> sam.bestOffer(request)).isInstanceOf(Unreachable.class);
            assertThat(sam.book(request, place).path("state").asText()).isEqualTo("BOOKED");
        } finally {
            axial.start(Service.PLANNER);
            axial.awaitReady(Service.PLANNER);
        }
    }

    @Test
    void without_kafka_bookings_go_on_and_arrive_later() {
        List<String> requests = sam.waiting("CONSULT_NEW", 3);
        String onlooker = requests.get(2);
        JsonNode first = sam.bestOffer(requests.get(0));
        JsonNode second = anotherPlace(requests.get(1), first);
        axial.stopKafka();
        JsonNode booked;
        try {
            assertThat(sam.book(requests.get(0), first).path("state").asText()).isEqualTo("BOOKED");
            booked = sam.book(requests.get(1), second);
        } finally {
            axial.startKafka();
        }
        long position = booked.path("ledgerPosition").asLong();
        JsonNode seen = persistently(() -> sam.offers(onlooker, Map.of("limit", 50, "ledgerPosition", position)));
        assertThat(seen.path("offers"))
                .isNotEmpty()
                .noneMatch(offer -> Scheduler.collide(offer, first) || Scheduler.collide(offer, second));
    }

    private JsonNode anotherPlace(String request, JsonNode taken) {
        for (JsonNode offer : sam.offers(request, Map.of("limit", 100)).path("offers")) {
            if (!offer.path("roomId").equals(taken.path("roomId"))
                    && !offer.path("providerId").equals(taken.path("providerId"))) {
                return offer;
            }
        }
        throw new IllegalStateException("There is no second place beside " + taken);
    }

    @ParameterizedTest
    @CsvSource({"BOOKING, TPI", "PROVIDER, JOINT_CORT_MAJOR", "ROOM, CONSULT_NEW", "PLANNER, FU_VISIT"})
    void a_service_that_is_killed_under_load_loses_and_doubles_nothing(Service victim, String procedure)
            throws Exception {
        List<String> requests = sam.waiting(procedure, 25);
        AtomicInteger done = new AtomicInteger();
        var load = CompletableFuture.supplyAsync(() -> bookAll(requests, done));
        awaitAtLeast(done, 5);
        axial.kill(victim);
        axial.start(victim);
        axial.awaitReady(victim);
        List<String> appointments = load.get(LONGEST.toMinutes(), TimeUnit.MINUTES);
        assertThat(appointments).hasSize(requests.size()).doesNotHaveDuplicates();
        assertThat(requests).allSatisfy(request -> assertThat(Ledger.count(
                        "select count(*) from appointment where request_id = '" + request + "' and state = 'BOOKED'"))
                .isEqualTo(1));
        Ledger.assertSound();
    }

    /** Each looks for a place after the booking before: what the planner has not heard of yet is not offered again. */
    private List<String> bookAll(List<String> requests, AtomicInteger done) {
        List<String> appointments = new ArrayList<>();
        long position = 0;
        for (String request : requests) {
            JsonNode booked = bookAfter(position, request);
            appointments.add(booked.path("appointmentId").asText());
            position = booked.path("ledgerPosition").asLong();
            done.incrementAndGet();
        }
        return appointments;
    }

    private JsonNode bookAfter(long position, String request) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> first = Map.of("limit", 1, "ledgerPosition", position);
        JsonNode place =
                persistently(() -> sam.offers(request, first).path("offers").path(0));
        return persistently(() -> sam.book(request, place, key).body());
    }

    private static void awaitAtLeast(AtomicInteger done, int count) {
        await().until(() -> done.get() >= count);
    }

    /** What a client does that was told to come back, or found nobody: it comes back. */
    private static <T> T persistently(Callable<T> ask) {
        return await().ignoreExceptionsMatching(
                        e -> e instanceof Unreachable || (e instanceof Refused refused && refused.status() >= 500))
                .until(ask, Objects::nonNull);
    }
}
