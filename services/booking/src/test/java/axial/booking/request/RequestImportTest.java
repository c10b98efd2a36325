package axial.booking.request;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class RequestImportTest {

    private static final String PATIENTS = "external_id,family_name,given_name,birth_date,town,network,drive_minutes\n";
    private static final String HEADER =
            "external_id,patient,procedure,levels,side,modifiers,priority,earliest,due,preferred_weekdays,after,created\n";

    private static final String HISTORY = HEADER.replace("\n", ",state,done_on\n");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void rows_may_name_rows_that_come_later_in_the_file() {
        patients(1);
        String file = HEADER + row(1, 1, "SCS_LEAD_REMOVE", ref(2) + ":4:9") + row(2, 1, "SCS_TRIAL", "");
        Caller.ADMIN.imports("requests", file).body("created", equalTo(2)).body("committed", equalTo(true));
        read(2).body("[0].after", equalTo(List.of()));
        String trial = read(2).extract().path("[0].requestId");
        read(1).body("[0].after[0].requestId", equalTo(trial))
                .body("[0].after[0].minGapDays", equalTo(4))
                .body("[0].after[0].maxGapDays", equalTo(9));
        Caller.ADMIN.imports("requests", file).body("unchanged", equalTo(2));
        Caller.ADMIN.imports("requests", file.replace("SOON", "URGENT")).body("changed", equalTo(2));
        // the first import looked at it again when it had come to the trial
        read(1).body("[0].priority", equalTo("URGENT")).body("[0].version", equalTo(3));
    }

    @Test
    void a_dry_run_says_by_row_and_column_what_is_wrong_and_writes_nothing() {
        patients(1);
        String file = HEADER
                + row(1, 1, "MBB_TL", "")
                + row(2, 7, "MBB_TL", "")
                + row(3, 1, "MBB_XX", "")
                + row(4, 1, "MBB_TL", "nobody:14")
                + row(5, 1, "MBB_TL", ref(1) + ":soon")
                + row(6, 1, "SGB", "").replace(",LEFT,", ",BILATERAL,");
        Caller.ADMIN
                .importing("requests", file, false)
                .body("committed", equalTo(false))
                .body("problems.row", equalTo(List.of(3, 4, 5, 6, 7)))
                .body("problems.column", equalTo(List.of("patient", "procedure", "after", "after", "side")))
                .body("problems.wouldWork", hasItem("LEFT or RIGHT, and another request for the other side"));
        read(1).body("$", equalTo(List.of()));
    }

    @Test
    void a_row_names_the_side_where_there_is_one_and_what_was_done_may_not_know_it() {
        patients(1);
        String file = HISTORY
                + row(1, 1, "MBB_TL", "").replace(",LEFT,", ",,").replace("\n", ",,\n")
                + row(2, 1, "ESI_IL_LUMB", "").replace(",NONE,", ",RIGHT,").replace("\n", ",,\n")
                + past(3, "MBB_TL", "2026-02-03")
                + past(4, "BOTOX_MIGR", "2026-02-03").replace(",NONE,", ",LEFT,");
        Caller.ADMIN
                .importing("requests", file, true)
                .body("committed", equalTo(false))
                .body("problems.row", equalTo(List.of(2, 3, 5)))
                .body("problems.column", equalTo(List.of("side", "side", "side")))
                .body("problems.wouldWork[0]", equalTo("LEFT, RIGHT or BILATERAL"))
                .body("problems.wouldWork[1]", equalTo("NONE, or no side at all"));
    }

    @Test
    void what_was_done_before_counts_wherever_it_stands_in_the_file() {
        patients(1);
        String waiting = row(1, 1, "TPI", "").replace("2027-03-01", "2026-12-01");
        Caller.ADMIN
                .imports(
                        "requests",
                        HISTORY
                                + waiting.replace("\n", ",,\n")
                                + past(2, "TPI", "2026-02-03")
                                + past(3, "TPI", "2026-05-19")
                                + past(4, "TPI", "2026-08-11"))
                .body("created", equalTo(4));
        read(1).body("[0].earliest", equalTo("2027-02-03"));
        read(2).body("[0].state", equalTo("DONE"))
                .body("[0].doneOn", equalTo("2026-02-03"))
                .body("[0].missingClearances", equalTo(0));
        Caller.ADMIN
                .imports("requests", HISTORY + past(5, "TPI", "2026-10-06"))
                .body("created", equalTo(1))
                .body("changed", equalTo(0));
        read(1).body("[0].earliest", equalTo("2027-05-19")).body("[0].version", equalTo(2));
    }

    @Test
    void one_that_waits_may_turn_out_to_have_been_done_elsewhere() {
        patients(1);
        Caller.ADMIN.imports("requests", HEADER + row(1, 1, "BOTOX_MIGR", ""));
        String file = HISTORY + past(1, "BOTOX_MIGR", "2026-11-03");
        Caller.ADMIN.imports("requests", file).body("changed", equalTo(1));
        read(1).body("[0].state", equalTo("DONE")).body("[0].doneOn", equalTo("2026-11-03"));
        Caller.ADMIN.imports("requests", file).body("unchanged", equalTo(1));
        Caller.ADMIN
                .importing("requests", file.replace("2026-11-03", "2026-11-04"), true)
                .body("problems.column", equalTo(List.of("done_on")))
                .body("problems.wouldWork", equalTo(List.of("the day that is known, or nothing")));
    }

    @Test
    void a_day_without_the_state_a_state_without_the_day_and_a_day_to_come_are_problems() {
        patients(1);
        String file = HISTORY
                + past(1, "TPI", "2026-02-03").replace("DONE", "")
                + past(2, "TPI", "").replace("T15:30:00Z", "2026-02-03T15:30:00Z")
                + past(3, "TPI", "2099-02-03")
                + past(4, "TPI", "2026-02-03").replace("DONE", "PLACED");
        Caller.ADMIN
                .importing("requests", file, false)
                .body("problems.row", equalTo(List.of(2, 3, 4, 5)))
                .body("problems.column", equalTo(List.of("state", "done_on", "done_on", "state")))
                .body("problems.wouldWork", hasItem("WAITING or DONE"));
    }

    @Test
    void a_new_request_takes_what_was_granted_before_it_came_here() {
        patients(1);
        String header = HEADER.replace("\n", ",granted\n");
        String file = header + row(1, 1, "MBB_TL", "").replace("\n", ",SAF-01|SAF-03\n");
        Caller.ADMIN.imports("requests", file);
        UUID id = UUID.fromString(read(1).extract().path("[0].requestId"));
        Ordered.read(id)
                .body("clearances.findAll { it.state == 'GRANTED' }.ruleId", equalTo(List.of("SAF-01", "SAF-03")))
                .body("clearances.find { it.ruleId == 'SAF-01' }.who", equalTo("import"))
                .body("earliest", equalTo("2027-03-01"));
        Caller.ADMIN
                .importing("requests", header + row(2, 1, "FU_VISIT", "").replace("\n", ",SAF-01\n"), true)
                .body("problems.column", equalTo(List.of("granted")));
    }

    @Test
    void a_row_that_differs_from_what_is_withdrawn_already_is_a_problem() {
        patients(1);
        String file = HEADER + row(1, 1, "TPI", "");
        Caller.ADMIN.imports("requests", file);
        Ordered.withdrawing(UUID.fromString(read(1).extract().path("[0].requestId")))
                .statusCode(200);
        Caller.ADMIN.imports("requests", file).body("unchanged", equalTo(1));
        Caller.ADMIN
                .importing("requests", file.replace("SOON", "URGENT"), true)
                .body("problems.wrong", equalTo(List.of("differs from what is WITHDRAWN already")));
    }

    /** How long ten thousand take is a figure for a quiet machine: {@code -Daxial.import.rows=10000} prints it. */
    @Test
    void many_requests_come_in_chunk_by_chunk_and_all_of_them() {
        int rows = Integer.getInteger("axial.import.rows", 1_600);
        patients(rows / 4);
        List<String> procedures = List.of("MBB_TL", "TPI", "ESI_IL_LUMB", "FU_VISIT");
        String file = HEADER
                + IntStream.range(0, rows)
                        .mapToObj(n -> row(1 + n, 1 + n % (rows / 4), procedures.get(4 * n / rows), ""))
                        .collect(Collectors.joining());
        Instant start = Instant.now();
        Caller.ADMIN.imports("requests", file).body("created", equalTo(rows));
        System.out.println(rows + " requests imported in "
                + Duration.between(start, Instant.now()).toMillis() + " ms");
        Caller.ADMIN.imports("requests", file).body("unchanged", equalTo(rows));
    }

    @Test
    void a_patient_who_moves_house_takes_the_requests_along() {
        patients(1);
        Caller.ADMIN.imports("requests", HEADER + row(1, 1, "TPI", ""));
        Caller.ADMIN
                .imports("patients", PATIENTS + person(1).replace("TUL=21", "TUL=63"))
                .body("changed", equalTo(1));
        read(1).body("[0].driveMinutes", equalTo(Map.of("TUL", 63, "MKO", 38))).body("[0].version", equalTo(2));
    }

    @Test
    void what_is_corrected_of_a_patient_may_ask_for_another_clearance() {
        patients(1);
        Caller.ADMIN.imports("requests", HEADER + row(1, 1, "MBB_TL", ""));
        UUID id = UUID.fromString(read(1).extract().path("[0].requestId"));
        Ordered.read(id).body("clearances.ruleId", not(hasItem("SAF-04")));
        Clearing.of(id, "SAF-03").sets(Map.of("state", "GRANTED")).statusCode(200);
        Caller.ADMIN
                .imports("patients", PATIENTS + person(1).replace("1949-07-30", "1989-07-30"))
                .body("changed", equalTo(1));
        Ordered.read(id)
                .body("clearances.find { it.ruleId == 'SAF-04' }.state", equalTo("MISSING"))
                .body("clearances.find { it.ruleId == 'SAF-03' }.state", equalTo("GRANTED"));
    }

    private void patients(int count) {
        Caller.ADMIN.imports(
                "patients",
                PATIENTS
                        + IntStream.rangeClosed(1, count).mapToObj(this::person).collect(Collectors.joining()));
    }

    private String person(int n) {
        return "P-" + run + "-" + n + ",Moss,Ivy,1949-07-30,Jenks,NEOK,TUL=21|MKO=38\n";
    }

    private String row(int n, int patient, String procedure, String after) {
        boolean middle = List.of("FU_", "SCS_", "ESI_IL", "BOTOX").stream().anyMatch(procedure::startsWith);
        String side = middle ? "NONE" : "LEFT";
        return ref(n) + ",P-" + run + "-" + patient + "," + procedure + ",1," + side
                + ",interpreter,SOON,2027-03-01,2027-04-09,MONDAY|FRIDAY," + after + ",2026-11-12T15:30:00Z\n";
    }

    /** One that was done: nobody knows any more what was wished for. */
    private String past(int n, String procedure, String day) {
        return ref(n) + ",P-" + run + "-1," + procedure + ",1,NONE,,SOON,,,,," + day + "T15:30:00Z,DONE," + day + "\n";
    }

    private String ref(int n) {
        return "R-" + run + "-" + n;
    }

    private io.restassured.response.ValidatableResponse read(int n) {
        return Caller.SCHEDULER
                .asks()
                .queryParam("externalId", ref(n))
                .get("/requests")
                .then()
                .statusCode(200);
    }
}
