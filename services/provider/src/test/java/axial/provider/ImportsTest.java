package axial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import axial.provider.fixture.Caller;
import axial.provider.fixture.Heard;
import axial.provider.fixture.ProviderTest;
import axial.provider.fixture.Sample;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProviderTest
class ImportsTest {

    private static final String ROSTER = "provider,clinic,weekday,starts,ends,kind,valid_from\n";

    @BeforeEach
    void load() {
        Sample.load();
    }

    @Test
    void the_same_files_again_change_nothing() {
        unchanged("providers", Sample.PROVIDERS, 2);
        unchanged("credentials", Sample.CREDENTIALS, 2);
        unchanged("rosters", Sample.ROSTERS, 4);
    }

    @Test
    void a_clinic_that_is_not_known_yet_is_said_with_the_likely_reason() {
        Caller.ADMIN
                .importing("rosters", ROSTER + "OKAFOR,NOWHERE,MONDAY,08:00,09:00,VISITS,2026-11-02\n", true)
                .body("committed", equalTo(false))
                .body("problems[0].column", equalTo("clinic"))
                .body("problems[0].wouldWork", containsString("Maybe the clinic has not been imported into room yet"));
    }

    @Test
    void a_roster_without_time_for_the_drive_is_named_at_its_row() {
        Caller.ADMIN
                .importing(
                        "rosters",
                        ROSTER + "REYES,VIN,TUESDAY,17:30,19:00,VISITS,2026-12-08\n"
                                + "REYES,TUL,MONDAY,08:00,12:00,VISITS,2026-12-07\n"
                                + "REYES,TUL,MONDAY,11:00,13:00,VISITS,2026-12-07\n",
                        true)
                .body("committed", equalTo(false))
                .body("problems.row", equalTo(List.of(2, 3, 4)))
                .body(
                        "problems[0].wrong",
                        equalTo(
                                "TUL 2026-12-08 08:00-17:00 and VIN 2026-12-08 17:30-19:00 leave 30 minutes for a drive of 80."))
                .body(
                        "problems[1].wrong",
                        equalTo("TUL 2026-12-07 08:00-12:00 and TUL 2026-12-07 11:00-13:00 overlap."));
    }

    @Test
    void every_row_that_is_wrong_is_named_with_what_would_work() {
        Caller.ADMIN
                .importing("credentials", """
                        provider,procedure,clinics,valid_from,valid_until
                        NOBODY,MBB_TL,,2026-01-01,
                        OKAFOR,mbb,,2026-01-01,
                        OKAFOR,MBB_TL,TUL|NOWHERE,2026-01-01,
                        OKAFOR,MBB_TL,,2026-01-02,2026-01-01
                        """, true)
                .body("problems.row", equalTo(List.of(2, 3, 4, 5)))
                .body("problems.column", equalTo(List.of("provider", "procedure", "clinics", "valid_until")));
        Caller.ADMIN
                .importing(
                        "providers", "code,display_name,kind,network,procedures_per_day\nX,X,SURGEON,NEOK,-1\n", true)
                .body("problems.column", equalTo(List.of("kind", "procedures_per_day")))
                .body("problems[0].wouldWork", startsWith("one of [IPM_PHYSICIAN, "));
    }

    @Test
    void an_imported_absence_is_on_the_clinics_clock_and_follows_its_file() {
        String header = "external_id,provider,start_date,start_time,end_date,end_time,reason\n";
        Caller.ADMIN.imports("absences", header + "a-7,OKAFOR,2027-02-04,08:00,2027-02-04,12:00,Leave\n");
        assertThat(Sample.sessions("OKAFOR", "2027-02-04", "2027-02-05"))
                .containsExactly("2027-02-04T18:00:00Z/2027-02-04T23:00:00Z TUL MIXED");
        Caller.ADMIN
                .importing("absences", header + "a-7,OKAFOR,2027-02-04,08:00,2027-02-04,10:00,Leave\n", true)
                .body("changed", equalTo(1));
        assertThat(Sample.sessions("OKAFOR", "2027-02-04", "2027-02-05"))
                .containsExactly("2027-02-04T16:00:00Z/2027-02-04T23:00:00Z TUL MIXED");
    }

    @Test
    void a_provider_is_told_with_all_credentials_and_limits() {
        try (var heard = new Heard("axial.provider.providers")) {
            var said = heard.until(all -> all.stream()
                    .anyMatch(one -> one.data().path("code").asText().equals("OKAFOR")
                            && one.data().get("credentials").size() == 2));
            var okafor = said.stream()
                    .filter(one -> one.data().path("code").asText().equals("OKAFOR"))
                    .reduce((first, last) -> last)
                    .orElseThrow()
                    .data();
            assertThat(okafor.at("/limits/proceduresPerDay").asInt()).isEqualTo(14);
            assertThat(okafor.at("/credentials/0/clinics").isNull()).isTrue();
            assertThat(okafor.at("/credentials/1/clinics")).hasToString("[\"TUL\",\"VIN\"]");
            assertThat(okafor.at("/credentials/1/validUntil").asText()).isEqualTo("2027-05-31");
        }
    }

    private static void unchanged(String kind, String csv, int rows) {
        Caller.ADMIN
                .importing(kind, csv, true)
                .body("problems", empty())
                .body("unchanged", equalTo(rows))
                .body("created", equalTo(0))
                .body("changed", equalTo(0));
    }
}
