package axial.booking.request;

import static axial.booking.request.Ordered.any;
import static axial.booking.request.Ordered.entered;
import static axial.booking.request.Ordered.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.world.BookingTest;
import axial.booking.world.World;
import axial.edge.problem.Problem;
import axial.messaging.Outbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class LedgerSideTest {

    @Inject
    Mutiny.SessionFactory db;

    @Inject
    Requests requests;

    @Inject
    Outbox outbox;

    @Test
    void of_two_bookings_at_once_one_finds_the_request_placed() {
        UUID id = entered(any("LSB"));
        List<RequestState> seen = Stream.of(1, 2)
                .map(any -> CompletableFuture.supplyAsync(() -> inTransaction(tx -> requests.need(tx, id)
                        .map(Need::state)
                        .call(state -> state == RequestState.WAITING
                                ? placed(tx, id)
                                : Uni.createFrom().voidItem()))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(seen).containsExactlyInAnyOrder(RequestState.WAITING, RequestState.PLACED);
    }

    @Test
    void a_request_goes_from_waiting_to_placed_to_done_and_the_next_one_counts_from_that_day() {
        Map<String, Object> request = any("BOTOX_MIGR");
        request.remove("earliest");
        UUID id = entered(request);
        change(tx -> placed(tx, id));
        LocalDate aWeekAgo = LocalDate.now(World.ZONE).minusDays(7);
        change(tx -> requests.done(tx, id, aWeekAgo));
        String doneOn = Ordered.read(id)
                .body("state", equalTo("DONE"))
                .body("version", equalTo(3))
                .extract()
                .path("doneOn");
        Ordered.entering(request)
                .statusCode(201)
                .body("earliest", equalTo(LocalDate.parse(doneOn).plusDays(84).toString()));
        Ordered.entering(with(request, "latest", aWeekAgo.plusDays(83).toString()))
                .statusCode(422)
                .body("findings[0].ruleId", equalTo("BTX-01"));
    }

    @Test
    void a_displaced_request_waits_again_until_it_is_placed() {
        UUID id = entered(any("GNB"));
        change(tx -> placed(tx, id));
        change(tx -> requests.waitingAgain(tx, id, true));
        Ordered.read(id).body("state", equalTo("WAITING")).body("displaced", equalTo(true));
        change(tx -> placed(tx, id));
        Ordered.read(id).body("displaced", equalTo(false)).body("version", equalTo(4));
        Ordered.withdrawing(id).statusCode(409);
    }

    @Test
    void a_request_that_is_placed_cannot_be_placed_again() {
        UUID id = entered(any("ONB"));
        change(tx -> placed(tx, id));
        assertThatThrownBy(() -> change(tx -> placed(tx, id)))
                .hasRootCauseInstanceOf(RequestNotWaiting.class)
                .rootCause()
                .hasMessageContaining("Cancel its appointment first");
    }

    @Test
    void the_end_of_an_appointment_does_not_wake_a_withdrawn_request() {
        UUID id = entered(any("ICNB"));
        Ordered.withdrawing(id).statusCode(200);
        change(tx -> requests.waitingAgain(tx, id, false));
        Ordered.read(id).body("state", equalTo("WITHDRAWN")).body("version", equalTo(2));
    }

    @Test
    void a_request_nobody_entered_is_not_found() {
        assertThatThrownBy(() -> inTransaction(tx -> requests.need(tx, UUID.randomUUID())))
                .rootCause()
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void the_ledger_learns_what_is_needed() {
        UUID id = entered(with(with(any("RFA_GEN"), "maxDriveMinutes", 45), "clinics", List.of("SSP", "TUL")));
        Need need = inTransaction(tx -> requests.need(tx, id));
        assertThat(need.credentials()).containsExactly("RFA_ALL", "RFA_GEN");
        assertThat(need.clinics()).containsExactly("SSP", "TUL");
        assertThat(need.maxDriveMinutes()).isEqualTo(45);
        assertThat(need.driveMinutes()).containsEntry("VIN", 74);
        assertThat(need.alternatives().get(0).devices()).containsExactly("RF_GENERATOR");
        assertThat(need.priority()).isEqualTo(Priority.SOON);
    }

    /** As the ledger does it: in one statement with whatever else it writes. */
    private Uni<Void> placed(Mutiny.Session tx, UUID id) {
        return requests.need(tx, id)
                .map(need -> requests.placed(List.of(need)))
                .chain(placed -> outbox.append(tx, placed.events(), placed.writings()))
                .replaceWithVoid();
    }

    private void change(Function<Mutiny.Session, Uni<Void>> change) {
        inTransaction(tx -> change.apply(tx).replaceWith(true));
    }

    private <T> T inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(work));
        } catch (Throwable trouble) {
            throw new CompletionException(trouble);
        }
    }
}
