package axial.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    @Test
    void the_document_tells_of_every_topic_who_writes_it_who_reads_it_and_in_what_shape() {
        assertThat(new AsyncApi(Resources.yaml("contracts/asyncapi.yaml")).troubles(Resources.topics()))
                .isEmpty();
    }

    @Test
    void a_document_that_tells_it_wrongly_is_found_out() {
        var offender = new AsyncApi(Resources.yaml("planted/asyncapi.yaml"));
        assertThat(offender.troubles(List.of("axial.room.clinics", "axial.booking.requests", "axial.room.openings")))
                .containsExactlyInAnyOrder(
                        "The document is not AsyncAPI 3.0.",
                        "./axial.room.rooms.schema.json leads nowhere.",
                        "#/components/messages/gone leads nowhere.",
                        "axial.room.openings has a schema and no channel.",
                        "axial.room.rooms has a channel and no schema.",
                        "axial.room.clinics has no tombstone.",
                        "axial.room.clinics has a message without a key.",
                        "axial.booking.requests has no message with its schema.",
                        "axial.booking.requests has a message without ce_ledgerposition.",
                        "axial.booking.requests is sent by [planner].",
                        "axial.room.rooms is received by [room].");
    }
}
