package axial.booking.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class ReferenceDataTest {

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Test
    void every_procedure_is_shown_with_the_evidence_behind_its_minutes() {
        Caller.SCHEDULER.asks().get("/procedures").then().statusCode(200).body("$", hasSize(41));
        new Caller("provider", "VIN")
                .asks()
                .get("/procedures/DX_PNB")
                .then()
                .statusCode(200)
                .body("timeEvidence", equalTo("PK"))
                .body("assumed", equalTo(true))
                .body("sources", equalTo(java.util.List.of("S02", "S45", "PK")))
                .body("signOffNote", containsString("59 O.S. 650"))
                .body("performersIfCounselClears", equalTo(java.util.List.of("APP")))
                .body("performers", equalTo(java.util.List.of("IPM_PHYSICIAN", "PHYSICIAN")))
                .body("roomEvidence", everyItem(containsString("ASSUMPTION")));
        Caller.SCHEDULER
                .asks()
                .get("/procedures/DX")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://axial.example/problems/unknown-procedure"));
    }

    @Test
    void the_rules_of_a_procedure_are_shown_with_evidence_payer_and_what_is_done_about_them() {
        Caller.SCHEDULER.asks().get("/pathway-rules").then().statusCode(200).body("$", hasSize(71));
        Caller.SCHEDULER
                .asks()
                .queryParam("procedure", "RFA_FACET_TL")
                .get("/pathway-rules")
                .then()
                .statusCode(200)
                .body("ruleId", hasItem("FAC-05"))
                .body("find { it.ruleId == 'FAC-05' }.payer", equalTo("Medicare FFS; eviCore; BCBS ND"))
                .body("find { it.ruleId == 'FAC-05' }.evidence", equalTo("secondary"))
                .body("find { it.ruleId == 'FAC-05' }.treatment", equalTo("BLOCK"))
                .body("find { it.ruleId == 'FAC-04' }.treatment", equalTo("OFF"));
    }

    @Test
    void a_file_that_changed_is_loaded_again_and_one_that_did_not_is_left_alone() throws SQLException {
        run("update reference_file set checksum = 'of an older file' where name = 'time_modifiers'");
        run("delete from reference_row where file = 'time_modifiers' and position > 3");
        run(
                "update reference_row set cells = cells || '{\"note\": \"kept\"}' where file = 'room_needs' and position = 1");
        var data = new ReferenceData(database, json);
        data.load();
        assertThat(data.rows("time_modifiers")).hasSize(13);
        assertThat(data.rows("room_needs").get(0).text("note")).isEqualTo("kept");
        run("update reference_file set checksum = '' where name = 'room_needs'");
        data.load();
        assertThat(data.rows("room_needs").get(0).text("note")).isEqualTo("a fluoroscopy suite");
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
