package axial.edge.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import axial.servers.Servers;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "edge"))
class ImportsTest {

    @Test
    void a_dry_run_says_what_would_happen_and_writes_nothing() {
        String csv = "code,clinic,chairs\nD1,TUL,3\nD2,VIN,\n";
        post(csv, false).statusCode(200).body("committed", equalTo(false)).body("created", equalTo(2));
        post(csv, true).statusCode(200).body("committed", equalTo(true)).body("created", equalTo(2));
    }

    @Test
    void a_file_imported_twice_changes_nothing_the_second_time() {
        String csv = "code,clinic,chairs\nT1,TUL,4\nT2,VIN,5\nT3,VIN,6\n";
        post(csv, true).body("created", equalTo(3)).body("unchanged", equalTo(0));
        post(csv, true).body("created", equalTo(0)).body("unchanged", equalTo(3));
    }

    @Test
    void every_problem_is_told_by_row_and_column_with_what_would_work_and_nothing_is_written() {
        String csv = "code,clinic,chairs\nP1,TUL,3\n,TUL,2\nP3,PRY,41\n\"P4\",TUL,two\n";
        post(csv, true)
                .statusCode(200)
                .body("committed", equalTo(false))
                .body("problemCount", equalTo(4))
                .body("problems[0].row", equalTo(3))
                .body("problems[0].column", equalTo("code"))
                .body("problems[1].row", equalTo(4))
                .body("problems[1].wouldWork", equalTo("a whole number from 1 to 40"))
                .body("problems[2].column", equalTo("clinic"))
                .body("problems[2].wouldWork", equalTo("one of TUL, VIN"))
                .body("problems[3].row", equalTo(5));
        post("code,clinic\nP1,TUL\n", false).body("created", equalTo(1));
    }

    @Test
    void two_rows_with_the_same_identity_are_a_problem() {
        post("code,clinic\nS1,TUL\nS2,TUL\nS1,VIN\n", true)
                .body("problemCount", equalTo(1))
                .body("problems[0].row", equalTo(4))
                .body("problems[0].wrong", containsString("row 2"));
    }

    @Test
    void a_header_with_a_missing_or_unknown_column_is_refused_whole() {
        post("code,klinik\nH1,TUL\n", true)
                .statusCode(400)
                .body("field", equalTo("header"))
                .body("detail", containsString("Missing columns: [clinic]"))
                .body("detail", containsString("Unknown columns: [klinik]"));
    }

    @Test
    void an_empty_file_is_refused() {
        post("code,clinic\n", true).statusCode(400).body("detail", containsString("no rows"));
    }

    @Test
    void a_kind_nobody_takes_in_is_answered_with_those_that_are() {
        admin().body("a\n1\n").post("/imports/rooms").then().statusCode(404).body("detail", containsString("[bays]"));
    }

    @Test
    void progress_is_streamed_and_ends_with_the_report() {
        String rows = IntStream.range(0, 1300).mapToObj(n -> "B" + n + ",TUL").collect(Collectors.joining("\n"));
        String events = admin().accept("text/event-stream")
                .body("code,clinic\n" + rows + "\n")
                .post("/imports/bays?commit=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(events.lines().filter(line -> line.startsWith("data:")))
                .hasSize(7)
                .last()
                .asString()
                .contains("\"step\":\"DONE\"", "\"created\":1300");
        assertThat(events).contains("\"step\":\"CHECKING\",\"done\":500", "\"step\":\"WRITING\",\"done\":1300");
    }

    @Test
    void only_an_administrator_of_all_clinics_may_import() {
        as("scheduler", "*")
                .body("code,clinic\nX,TUL\n")
                .post("/imports/bays")
                .then()
                .statusCode(403);
        as("admin", "VIN")
                .body("code,clinic\nX,TUL\n")
                .post("/imports/bays")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse post(String csv, boolean commit) {
        return admin().body(csv).post("/imports/bays?commit=" + commit).then();
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return as("admin", "*").accept("application/json");
    }

    private static io.restassured.specification.RequestSpecification as(String role, String clinic) {
        String token = Servers.shared().issuer().token("ada", Set.of(role), Set.of(clinic));
        return RestAssured.given().auth().oauth2(token).contentType("text/csv");
    }
}
