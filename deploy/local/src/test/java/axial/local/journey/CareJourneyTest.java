package axial.local.journey;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import axial.local.client.Refused;
import axial.local.client.Unreachable;
import axial.local.system.AxialLocal;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is killed from outside comes back by itself. */
@Order(3)
@DisabledIfSystemProperty(
        named = "axial.journeys",
        matches = "containers",
        disabledReason = "containers are started again by their engine")
class CareJourneyTest {

    private final AxialLocal axial = ((OnThisMachine) LocalSystem.axial()).axial();
    private final Scheduler sam = new Scheduler(LocalSystem.as("sam"));

    @BeforeEach
    void everything_runs() {
        LocalSystem.axial().awaitAllReady();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_that_is_killed_is_started_again_and_answers(Service service) {
        kill(() -> axial.service(service).pid());
        axial.service(service).awaitReady();
    }

    @Test
    void postgresql_that_is_killed_is_started_again_and_bookings_go_on_with_what_was_kept() {
        String request = sam.waiting("FU_VISIT");
        kill(() -> axial.postgres().pid());
        everything_runs();
        answersAgain(request);
        Ledger.assertSound();
    }

    @Test
    void kafka_that_is_killed_is_started_again_and_news_travel() {
        String request = sam.waiting("FU_VISIT");
        kill(() -> axial.kafka().pid());
        answersAgain(request);
    }

    /** Booked, and heard of by the planner. */
    private void answersAgain(String request) {
        String key = UUID.randomUUID().toString();
        JsonNode place = persistently(() -> sam.bestOffer(request));
        JsonNode booked = persistently(() -> sam.book(request, place, key).body());
        String other = persistently(() -> sam.waiting("FU_VISIT"));
        persistently(() -> sam.offers(
                other,
                Map.of(
                        "limit",
                        1,
                        "ledgerPosition",
                        booked.path("ledgerPosition").asLong())));
    }

    private static <T> T persistently(Callable<T> ask) {
        return await().ignoreExceptionsMatching(e -> e instanceof Unreachable || e instanceof Refused)
                .until(ask, Objects::nonNull);
    }

    /** As a person or the machine does that is out of memory; returns when another process is in its place. */
    private static void kill(LongSupplier pid) {
        long before = pid.getAsLong();
        assertThat(ProcessHandle.of(before).orElseThrow().destroyForcibly()).isTrue();
        await().until(() ->
                pid.getAsLong() != before && ProcessHandle.of(pid.getAsLong()).isPresent());
    }
}
