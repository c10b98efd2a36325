package axial.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookingTest {

    private static final String PLAN = """
            {"moves": [
              {"requestId": "R1", "start": "2026-12-02T15:10:00Z", "roomId": "F1", "providerId": "LEE", "deviceIds": ["G1"], "alternative": 1, "bayId": "K1"},
              {"requestId": "R2", "start": "2026-12-09T15:20:00Z", "roomId": "F2", "providerId": "ANN", "deviceIds": [], "alternative": 0, "bayId": null}]}""";

    @Test
    void a_proposed_placement_is_booked_as_it_stands() throws Exception {
        assertThat(Booking.of(plan(), Set.of()))
                .extracting(one -> one.body().get("bayId"), one -> one.body().get("alternative"))
                .containsExactly(tuple("K1", 1), tuple(null, 0));
    }

    @Test
    void what_must_come_after_something_else_is_left_out() throws Exception {
        assertThat(Booking.of(plan(), Set.of("R2")))
                .extracting(Booking::requestId)
                .containsExactly("R1");
    }

    private static JsonNode plan() throws Exception {
        return new ObjectMapper().readTree(PLAN);
    }
}
