package axial.booking.request;

import static axial.booking.request.Ordered.any;
import static axial.booking.request.Ordered.entered;
import static axial.booking.request.Ordered.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import axial.messaging.Outbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When one request changes, the patient's others that wait are judged again. */
@QuarkusTest
@BookingTest
class NeighboursTest {

    @Inject
    Mutiny.SessionFactory db;

    @Inject
    Requests requests;

    @Inject
    Outbox outbox;

    private String patient;

    @BeforeEach
    void somebody() {
        patient = Caller.SCHEDULER.enters(Caller.anyPatient());
    }

    @Test
    void what_waited_for_a_withdrawn_one_no_longer_does() {
        UUID first = entered(any("BOTOX_MIGR", patient));
        UUID second = entered(any("BOTOX_MIGR", patient));
        Ordered.read(second).body("after[0].requestId", equalTo(first.toString()));
        Ordered.withdrawing(first).statusCode(200);
        Ordered.read(second)
                .body("after", equalTo(List.of()))
                .body("earliest", equalTo("2027-02-01"))
                .body("version", equalTo(2));
    }

    @Test
    void an_entered_link_to_a_withdrawn_one_binds_nothing_either() {
        UUID first = entered(any("ONB", patient));
        UUID second = entered(with(any("TPI", patient), "after", List.of(Map.of("requestId", first, "minGapDays", 3))));
        Ordered.withdrawing(first).statusCode(200);
        Ordered.read(second).body("after", equalTo(List.of()));
    }

    @Test
    void one_that_is_done_gives_the_next_a_day_instead_of_a_link() throws Throwable {
        UUID first = entered(with(any("TPI", patient), "earliest", "2026-11-02"));
        UUID second = entered(with(any("TPI", patient), "earliest", "2026-11-02"));
        done(first);
        LocalDate today = Ordered.today();
        Ordered.read(second)
                .body("after", equalTo(List.of()))
                .body("earliest", equalTo(today.plusDays(42).toString()));
    }

    @Test
    void another_side_parts_two_and_the_one_after_them_is_judged_by_it() {
        Map<String, Object> left = with(any("MBB_TL", patient), "side", "LEFT");
        UUID first = entered(left);
        UUID second = entered(left);
        Ordered.read(second).body("after[0].minGapDays", equalTo(14));
        Ordered.changing(first, "\"1\"", with(left, "side", "RIGHT")).statusCode(200);
        Ordered.read(second).body("after", equalTo(List.of()));
    }

    @Test
    void an_authorization_of_one_moves_the_next() {
        UUID first = entered(any("BOTOX_MIGR", patient));
        UUID second = entered(any("BOTOX_MIGR", patient));
        Clearing.of(first, "PA-03")
                .sets(Map.of("state", "GRANTED", "validFrom", "2027-02-22"))
                .statusCode(200);
        Ordered.read(second).body("earliest", equalTo("2027-05-17"));
    }

    @Test
    void what_is_left_no_day_stays_with_the_rule_and_a_person_is_told() throws Throwable {
        UUID first = entered(with(any("BOTOX_MIGR", patient), "earliest", "2026-11-02"));
        LocalDate today = Ordered.today();
        UUID second = entered(with(
                with(any("BOTOX_MIGR", patient), "earliest", "2026-11-02"),
                "latest",
                LocalDate.parse("2026-11-02").plusDays(84).toString()));
        done(first);
        Ordered.read(second)
                .body("earliest", equalTo(today.plusDays(84).toString()))
                .body("latest", equalTo("2027-01-25"))
                .body(
                        "findings.findAll { it.ruleId == 'BTX-01' && it.decision == 'TO_CHECK' }.text.toString()",
                        containsString("leaves no day"));
    }

    private void done(UUID request) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(tx -> requests.need(tx, request)
                .map(need -> requests.placed(List.of(need)))
                .chain(placed -> outbox.append(tx, placed.events(), placed.writings()))
                .chain(() -> requests.done(tx, request, Ordered.today()))
                .chain(() -> requests.lookAgain(tx, List.of(UUID.fromString(patient))))
                .replaceWith(true)));
    }
}
