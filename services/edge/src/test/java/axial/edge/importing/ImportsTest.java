package axial.edge.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import axial.servers.Servers;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "edge"))
class ImportsTest {

    /** Otherwise the client declares a charset by itself. */
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset(StandardCharsets.UTF_8));

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
    void a_first_line_that_is_no_header_is_not_quoted() {
        post("Smith,John,1960-04-03\nDoe,Jane,1961-04-03\n", false)
                .statusCode(400)
                .body("field", equalTo("header"))
                .body("detail", containsString("Unknown columns: [number 1, number 2, number 3]"))
                .body("detail", containsString("Maybe the first line, which names the columns, is missing."))
                .body(not(containsStringIgnoringCase("smith")));
    }

    @Test
    void a_header_may_have_capitals_and_blanks_around_its_names() {
        post("\uFEFF Code ,CLINIC\nC1,TUL\n", false).statusCode(200).body("created", equalTo(1));
    }

    @Test
    void a_file_with_other_separators_is_told_what_to_do() {
        post("code;clinic\nC1;TUL\n", false).statusCode(400).body("detail", containsString("by semicolons"));
        post("code\tclinic\nC1\tTUL\n", false).statusCode(400).body("detail", containsString("by tabs"));
        post("sep=,\ncode,clinic\nC1,TUL\n", false)
                .statusCode(400)
                .body("detail", containsString("Leave that line out"));
    }

    @Test
    void a_row_with_more_or_fewer_fields_than_the_header_is_a_problem_of_that_row() {
        post("code,clinic\nF1,TUL\nF2,TUL,x,y\nF3\nF4,VIN\n", true)
                .statusCode(200)
                .body("committed", equalTo(false))
                .body("rows", equalTo(4))
                .body("problems.row", equalTo(List.of(3, 4)))
                .body("problems[0].wrong", equalTo("has 4 fields, the header has 2"))
                .body("problems[1].wrong", equalTo("has 1 field, the header has 2"));
    }

    @Test
    void blank_lines_are_no_rows() {
        post("code,clinic\n\n   \nW1,TUL\n,\n\n", false)
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("created", equalTo(1));
    }

    @Test
    void bytes_that_are_no_letters_are_refused_with_their_line() {
        post("code,clinic\nU1,TUL\nM\u00fcller,TUL\n".getBytes(StandardCharsets.ISO_8859_1), "text/csv")
                .statusCode(400)
                .body("row", equalTo(3))
                .body("detail", containsString("The file is not UTF-8: line 3"))
                .body("detail", containsString("CSV UTF-8"));
    }

    @Test
    void a_charset_that_is_declared_is_honoured() {
        byte[] latin = "code,clinic\nK\u00f6ln,TUL\n".getBytes(StandardCharsets.ISO_8859_1);
        post(latin, "text/csv; charset=windows-1252").statusCode(200).body("created", equalTo(1));
        post("code,clinic\nK\u00f6ln,TUL\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .body("unchanged", equalTo(1));
        post(latin, "text/csv; charset=klingon").statusCode(415).body("type", containsString("unknown-charset"));
    }

    @Test
    void a_file_in_utf_16_is_told_so() {
        post("code,clinic\nU1,TUL\n".getBytes(StandardCharsets.UTF_16), "text/csv")
                .statusCode(400)
                .body("detail", containsString("UTF-16"));
    }

    @Test
    void a_refused_file_is_a_problem_also_when_progress_was_asked_for() {
        admin().accept("text/event-stream")
                .body("code,klinik\nH1,TUL\n")
                .post("/imports/bays")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("header"));
    }

    @Test
    void what_can_not_be_kept_is_a_problem_of_its_row_and_is_not_quoted() {
        post("code,clinic\nA\u0000B,TUL\n\u00a0\u200b,TUL\n" + "x".repeat(501) + ",TUL\n", false)
                .statusCode(200)
                .body("problems.row", equalTo(List.of(2, 3, 4)))
                .body(
                        "problems.wrong",
                        equalTo(List.of("has a character that can't be kept", "is empty", "is too long")));
    }

    @Test
    void limits_of_what_a_row_becomes_hold_for_the_file_too() {
        post("code,clinic\n" + "N".repeat(21) + ",TUL\n", false)
                .body("problems[0].column", equalTo("code"))
                .body("problems[0].wrong", equalTo("size must be between 0 and 20"));
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_told_without_quoting() {
        post("code,clinic\nQ1,TUL\n\"Smith,TUL\n", false)
                .statusCode(400)
                .body("row", equalTo(2))
                .body(not(containsString("Smith")));
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

    private static ValidatableResponse post(byte[] csv, String type) {
        return admin().contentType(type)
                .body(csv)
                .post("/imports/bays?commit=true")
                .then();
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return as("admin", "*").accept("application/json");
    }

    private static io.restassured.specification.RequestSpecification as(String role, String clinic) {
        String token = Servers.shared().issuer().token("ada", Set.of(role), Set.of(clinic));
        return RestAssured.given().config(AS_IT_IS).auth().oauth2(token).contentType("text/csv");
    }
}
