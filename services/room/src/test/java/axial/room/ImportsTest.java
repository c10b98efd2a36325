package axial.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import axial.room.fixture.Caller;
import axial.room.fixture.Heard;
import axial.room.fixture.RoomTest;
import axial.room.fixture.Sample;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RoomTest
class ImportsTest {

    @BeforeEach
    void load() {
        Sample.load();
    }

    @Test
    void the_same_files_again_change_nothing() {
        unchanged("clinics", Sample.CLINICS, 2);
        unchanged("drive-times", Sample.DRIVES, 1);
        unchanged("rooms", Sample.ROOMS, 3);
        unchanged("devices", Sample.DEVICES, 1);
        unchanged("bays", Sample.BAYS, 2);
        unchanged("hours", Sample.HOURS, 7);
        // clinics that other tests have opened since get the holidays of all
        Caller.ADMIN.imports("holidays", Sample.HOLIDAYS);
        unchanged("holidays", Sample.HOLIDAYS, 2);
    }

    @Test
    void one_drive_time_is_good_for_both_directions() {
        Caller.SCHEDULER.asks().get("/clinics/TUL").then().body("driveMinutes.VIN", equalTo(80));
        Caller.SCHEDULER.asks().get("/clinics/VIN").then().body("driveMinutes.TUL", equalTo(80));
    }

    @Test
    void every_row_that_is_wrong_is_named_with_what_would_work_and_nothing_is_written() {
        Caller.ADMIN
                .importing("rooms", """
                        code,clinic,name,kind,capabilities
                        X-1,NOWHERE,One,FLUORO,FIXED_C_ARM
                        X-2,TUL,Two,BROOM_CUPBOARD,PROCEDURE
                        X-3,TUL,Three,EXAM,TELEPORT
                        TUL,TUL,Four,EXAM,EXAM
                        TUL-MC1,TUL,Five,EXAM,EXAM
                        """, true)
                .body("committed", equalTo(false))
                .body("problemCount", equalTo(5))
                .body("problems.row", equalTo(List.of(2, 3, 4, 5, 6)))
                .body("problems.column", equalTo(List.of("clinic", "kind", "capabilities", "code", "code")))
                .body("problems[0].wouldWork", startsWith("one of ["));
        Caller.ADMIN
                .importing("hours", """
                        resource,weekday,opens,closes,at_clinic
                        NOBODY,MONDAY,08:00,12:00,
                        TUL-F1,MONDAY,08:00,12:00,VIN
                        TUL-F1,TUESDAY,12:00,11:00,
                        TUL,TUESDAY,16:00,18:00,
                        """, true)
                .body("committed", equalTo(false))
                .body("problems.row", equalTo(List.of(2, 3, 4, 5)))
                .body("problems[3].wrong", equalTo("overlaps TUESDAY 13:00-17:00"));
        Caller.SCHEDULER
                .asks()
                .get("/resources")
                .then()
                .body("code.findAll { it.startsWith('X-') }.size()", equalTo(0));
    }

    @Test
    void a_dry_run_says_what_would_happen_and_writes_nothing() {
        Caller.ADMIN
                .importing(
                        "bays", "code,clinic,name,kind\nVIN-B9,VIN,Bay nine,BAY\nTUL-B1,TUL,Bay 1 renamed,BAY\n", false)
                .body("committed", equalTo(false))
                .body("created", equalTo(1))
                .body("changed", equalTo(1));
        Caller.SCHEDULER
                .asks()
                .get("/resources")
                .then()
                .body("name.findAll { it.startsWith('Bay') }", equalTo(List.of("Bay 1")));
    }

    @Test
    void an_imported_closure_is_on_the_clinics_clock_and_follows_its_file() {
        String header = "external_id,resource,start_date,start_time,end_date,end_time,reason\n";
        Caller.ADMIN.imports("closures", header + "c-7,TUL-E1,2027-01-20,09:30,2027-01-20,10:00,Painting\n");
        assertThat(Sample.openings("TUL-E1", "2027-01-20", "2027-01-21"))
                .containsExactly(
                        "2027-01-20T15:00:00Z/2027-01-20T15:30:00Z TUL",
                        "2027-01-20T16:00:00Z/2027-01-20T17:00:00Z TUL");
        Caller.ADMIN
                .importing("closures", header + "c-7,TUL-E1,2027-01-20,10:00,2027-01-20,12:00,Painting\n", true)
                .body("changed", equalTo(1));
        assertThat(Sample.openings("TUL-E1", "2027-01-20", "2027-01-21"))
                .containsExactly("2027-01-20T15:00:00Z/2027-01-20T16:00:00Z TUL");
    }

    @Test
    void an_unknown_kind_names_the_kinds_there_are() {
        Caller.ADMIN
                .asks()
                .contentType("text/csv")
                .accept("application/json")
                .body("a\n1\n")
                .post("/imports/rainbows")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://axial.example/problems/unknown-import"))
                .body(
                        "detail",
                        equalTo("There is no import 'rainbows' here. This service takes in "
                                + "[bays, clinics, closures, devices, drive-times, holidays, hours, rooms]."));
    }

    @Test
    void everything_imported_is_told() {
        try (var clinics = new Heard("axial.room.clinics");
                var resources = new Heard("axial.room.resources")) {
            var said = clinics.until(all -> all.stream()
                    .anyMatch(one -> one.key().equals("VIN")
                            && one.data().at("/driveMinutes/TUL").asInt() == 80));
            assertThat(said)
                    .extracting(Heard.Said::type)
                    .filteredOn(type -> !type.startsWith("axial.snapshot."))
                    .containsOnly("axial.room.clinic.changed");
            resources.until(all -> all.stream()
                    .map(one -> one.data().path("code").asText())
                    .toList()
                    .containsAll(List.of("TUL-F1", "TUL-E1", "VIN-P1", "TUL-MC1", "TUL-B1", "TUL-C1")));
        }
    }

    @Test
    void seventy_rooms_get_half_a_year_of_openings() {
        var rooms = new StringBuilder("code,clinic,name,kind,capabilities\n");
        for (int i = 1; i <= 70; i++) {
            rooms.append("BIG-").append(i).append(",BIG,Room ").append(i).append(",EXAM,EXAM\n");
        }
        Caller.ADMIN.imports(
                "clinics", "code,name,network,time_zone,latitude,longitude\nBIG,Big,LARGE,America/Chicago,36,-95\n");
        Caller.ADMIN.imports("rooms", rooms.toString());
        var hours = new StringBuilder("resource,weekday,opens,closes\n");
        for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
            hours.append("BIG,")
                    .append(day)
                    .append(",08:00,12:00\nBIG,")
                    .append(day)
                    .append(",13:00,17:00\n");
        }
        Caller.ADMIN.imports("hours", hours.toString());
        for (String room : List.of("BIG-1", "BIG-35", "BIG-70")) {
            assertThat(Sample.openings(room, "2026-12-01", "2028-01-01")).hasSize(26 * 10);
        }
    }

    private static void unchanged(String kind, String csv, int rows) {
        Caller.ADMIN
                .importing(kind, csv, true)
                .body("problems", org.hamcrest.Matchers.empty())
                .body("unchanged", equalTo(rows))
                .body("created", equalTo(0))
                .body("changed", equalTo(0));
    }
}
