package axial.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import axial.provider.fixture.ProviderTest;
import axial.provider.fixture.Sample;
import axial.provider.fixture.TestClock;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProviderTest
class HorizonTest {

    @Inject
    HorizonDesk desk;

    @BeforeEach
    void load() {
        TestClock.reset();
        Sample.load();
    }

    @AfterEach
    void reset() throws Throwable {
        TestClock.reset();
        extend();
    }

    @Test
    void sessions_reach_half_a_year_ahead_and_follow_as_the_days_go_by() throws Throwable {
        extend();
        assertThat(thursdays()).isEqualTo("2027-05-27T13:00:00Z/2027-05-27T22:00:00Z TUL MIXED");
        TestClock.set("2026-12-16T15:00:00Z");
        extend();
        assertThat(thursdays()).isEqualTo("2027-06-10T13:00:00Z/2027-06-10T22:00:00Z TUL MIXED");
        assertThat(Sample.sessions("OKAFOR", "2026-12-01", "2026-12-02"))
                .as("what lies before today stays")
                .hasSize(2);
    }

    private static String thursdays() {
        var all = Sample.sessions("OKAFOR", "2026-12-01", "2028-01-01").stream()
                .filter(one -> one.endsWith("MIXED"))
                .toList();
        return all.get(all.size() - 1);
    }

    private void extend() throws Throwable {
        VertxContextSupport.subscribeAndAwait(desk::extend);
    }
}
