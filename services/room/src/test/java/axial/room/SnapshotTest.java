package axial.room;

import static org.assertj.core.api.Assertions.assertThat;

import axial.room.fixture.Caller;
import axial.room.fixture.Heard;
import axial.room.fixture.Heard.Said;
import axial.room.fixture.RoomTest;
import axial.room.fixture.Sample;
import axial.room.fixture.TestClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RoomTest
class SnapshotTest {

    private static final String ENDED = "axial.snapshot.ended";

    @BeforeEach
    void load() {
        TestClock.reset();
        Sample.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {"axial.room.clinics", "axial.room.resources", "axial.room.openings"})
    void an_administrator_has_everything_told_again_as_it_is(String topic) {
        try (Heard heard = new Heard(topic)) {
            List<Said> before =
                    heard.until(said -> ends(said) >= 12 && said.stream().anyMatch(one -> isThing(one)));
            Caller.ADMIN.asks().post("/snapshots").then().statusCode(202);
            List<Said> told = heard.until(said -> ends(said) >= ends(before) + 12);

            List<Said> again = told.subList(before.size(), told.size());
            assertThat(latest(again)).isNotEmpty().containsAll(latest(told)).hasSameSizeAs(latest(told));
        }
    }

    private static long ends(List<Said> said) {
        return said.stream().filter(one -> one.type().equals(ENDED)).count();
    }

    private static boolean isThing(Said one) {
        return !one.type().startsWith("axial.snapshot");
    }

    /** What there is by what was said. */
    private static Set<JsonNode> latest(List<Said> said) {
        return said.stream()
                .filter(SnapshotTest::isThing)
                .collect(Collectors.toMap(Said::key, one -> one, (first, second) -> second))
                .values()
                .stream()
                .filter(one -> one.data() != null)
                .map(Said::data)
                .collect(Collectors.toSet());
    }
}
