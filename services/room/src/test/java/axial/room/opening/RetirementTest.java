package axial.room.opening;

import static org.assertj.core.api.Assertions.assertThat;

import axial.room.fixture.Heard;
import axial.room.fixture.RoomTest;
import axial.room.fixture.Sample;
import axial.room.fixture.TestClock;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RoomTest
class RetirementTest {

    @Inject
    HorizonDesk horizon;

    @Inject
    RetirementDesk retirement;

    @BeforeEach
    void load() throws Throwable {
        TestClock.reset();
        Sample.load();
        VertxContextSupport.subscribeAndAwait(horizon::extend);
    }

    @AfterEach
    void reset() throws Throwable {
        TestClock.reset();
        VertxContextSupport.subscribeAndAwait(horizon::extend);
    }

    @Test
    void a_opening_that_has_been_over_for_two_weeks_is_gone_here_and_on_the_topic_and_a_younger_one_stays()
            throws Throwable {
        List<String> before = Sample.openings("VIN-P1", "2026-12-01", "2028-01-01");
        TestClock.set("2026-12-20T15:00:00Z");
        VertxContextSupport.subscribeAndAwait(retirement::retire);

        List<String> after = Sample.openings("VIN-P1", "2026-12-01", "2028-01-01");
        assertThat(before.stream().filter(one -> one.compareTo("2026-12-06T15:00") < 0))
                .isNotEmpty();
        assertThat(after)
                .isEqualTo(before.stream()
                        .filter(one -> one.split("/")[1].compareTo("2026-12-06T15:00") >= 0)
                        .toList());
        try (Heard heard = new Heard("axial.room.openings")) {
            heard.until(said -> said.stream()
                            .filter(one -> one.type().endsWith("opening.gone"))
                            .count()
                    >= before.size() - after.size());
        }
    }
}
