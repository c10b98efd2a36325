package axial.room.opening;

import static org.assertj.core.api.Assertions.assertThat;

import axial.room.fixture.RoomTest;
import axial.room.fixture.Sample;
import axial.room.fixture.TestClock;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RoomTest
class HorizonTest {

    @Inject
    HorizonDesk desk;

    @BeforeEach
    void load() {
        TestClock.reset();
        Sample.load();
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void openings_reach_half_a_year_ahead_and_follow_as_the_days_go_by() throws Throwable {
        extend();
        assertThat(Sample.openings("VIN-P1", "2026-12-01", "2028-01-01"))
                .hasSize(26 - 1)
                .endsWith("2027-05-25T13:30:00Z/2027-05-25T21:30:00Z VIN");
        TestClock.set("2026-12-16T15:00:00Z");
        extend();
        assertThat(Sample.openings("VIN-P1", "2026-12-01", "2028-01-01"))
                .as("the three Tuesdays that are over stay, and three more are there")
                .hasSize(26 - 1 + 3)
                .startsWith("2026-12-01T14:30:00Z/2026-12-01T22:30:00Z VIN")
                .endsWith("2027-06-15T13:30:00Z/2027-06-15T21:30:00Z VIN");
    }

    private void extend() throws Throwable {
        VertxContextSupport.subscribeAndAwait(desk::extend);
    }
}
