package axial.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import axial.local.client.Refused;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(1)
class RaceJourneyTest {

    private static final int CLIENTS = 200;
    private static final LocalDate DAY = LocalSystem.day(9);

    private final Scheduler sam = new Scheduler(LocalSystem.as("sam"));

    /** What a client of the race was told: the status and the answer or the problem. */
    private record Told(String request, int status, JsonNode answer) {}

    @Test
    void of_two_hundred_clients_one_gets_the_slot_and_the_others_are_shown_free_ones() throws Exception {
        List<String> requests = everybodyWhoCouldGoThere();
        JsonNode place = sam.bestOfferOn(requests.get(0), DAY);
        List<Told> told = race(requests, place);
        assertThat(told).filteredOn(one -> one.status() == 201).hasSize(1);
        List<Told> losers = told.stream().filter(one -> one.status() == 409).toList();
        assertThat(losers).hasSize(CLIENTS - 1).allSatisfy(loser -> {
            assertThat(loser.answer().path("inTheWay")).isNotEmpty();
            assertThat(loser.answer().path("next")).hasSize(3).noneMatch(next -> Scheduler.collide(next, place));
        });
        assertThatTheNextPlacesAreFree(losers.get(0));
    }

    /** The loser books the first of the three; the others don't touch the slot that was lost. */
    private void assertThatTheNextPlacesAreFree(Told loser) {
        JsonNode next = loser.answer().path("next");
        JsonNode booked = sam.book(loser.request(), next.path(0));
        assertThat(booked.path("state").asText()).isEqualTo("BOOKED");
    }

    private List<String> everybodyWhoCouldGoThere() {
        return sam.waiting("FU_VISIT", DAY, CLIENTS);
    }

    private List<Told> race(List<String> requests, JsonNode place) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Told>> answers = requests.stream()
                    .map(request -> clients.submit(() -> {
                        start.await();
                        return tryIt(request, place);
                    }))
                    .toList();
            List<Told> told = new ArrayList<>();
            for (Future<Told> answer : answers) {
                told.add(answer.get());
            }
            return told;
        } finally {
            clients.shutdownNow();
        }
    }

    private Told tryIt(String request, JsonNode place) {
        try {
            var answer = sam.client()
                    .post(Service.BOOKING, "/appointments", Scheduler.booking(request, place, false), Map.of());
            return new Told(request, answer.status(), answer.body());
        } catch (Refused refused) {
            // whoever waited too long for a connection to the database was told to come again, and comes again
            return refused.status() == 503
                    ? tryIt(request, place)
                    : new Told(request, refused.status(), refused.problem());
        }
    }
}
