package axial.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {

    private static final LocalDate A_MONDAY = LocalDate.of(2026, 11, 30);

    @TempDir
    private Path folder;

    @Test
    void it_starts_on_the_monday_after_today() {
        assertThat(SampleData.after(LocalDate.of(2026, 11, 23)).start()).isEqualTo(A_MONDAY);
        assertThat(SampleData.after(LocalDate.of(2026, 11, 29)).start()).isEqualTo(A_MONDAY);
    }

    @Test
    void the_same_seed_makes_the_same_files() throws IOException {
        List<SampleFile> once = new SampleData(A_MONDAY, 7, 300, 200).write(folder.resolve("once"));
        List<SampleFile> again = new SampleData(A_MONDAY, 7, 300, 200).write(folder.resolve("again"));
        for (int i = 0; i < once.size(); i++) {
            assertThat(once.get(i).path()).hasSameTextualContentAs(again.get(i).path());
        }
        assertThat(Files.readString(new SampleData(A_MONDAY, 8, 300, 200)
                        .write(folder.resolve("other"))
                        .get(once.size() - 1)
                        .path()))
                .isNotEqualTo(Files.readString(once.get(once.size() - 1).path()));
    }

    @Test
    void the_usual_sample_asks_for_every_procedure_in_about_two_thousand_requests() {
        SampleData.after(LocalDate.of(2026, 11, 23)).write(folder);
        List<NamedCsvRecord> requests = rows("requests");
        assertThat(requests).hasSizeBetween(1_950, 2_100);
        assertThat(column(requests, "procedure"))
                .isEqualTo(SampleProcedure.all().keySet())
                .hasSize(40);
    }

    @Test
    void what_must_go_before_stands_above_what_follows_it() {
        new SampleData(A_MONDAY, 7, 2400, 2000).write(folder);
        Set<String> seen = new HashSet<>();
        int links = 0;
        for (NamedCsvRecord request : rows("requests")) {
            String after = request.getField("after");
            if (!after.isEmpty()) {
                links++;
                assertThat(seen).contains(after.substring(0, after.indexOf(':')));
            }
            seen.add(request.getField("external_id"));
        }
        assertThat(links).isGreaterThan(15);
    }

    @Test
    void what_was_done_before_lies_before_the_two_weeks_and_is_somebodys_who_waits() {
        new SampleData(A_MONDAY, 7, 2400, 2000).write(folder);
        List<NamedCsvRecord> history = rows("history");
        assertThat(history).hasSizeGreaterThan(250).allSatisfy(past -> {
            assertThat(past.getField("state")).isEqualTo("DONE");
            assertThat(LocalDate.parse(past.getField("done_on"))).isBefore(A_MONDAY.minusDays(6));
        });
        assertThat(column(rows("requests"), "patient")).containsAll(column(history, "patient"));
        assertThat(column(history, "external_id")).hasSize(history.size());
    }

    @Test
    void most_have_been_cleared_as_far_as_it_can_be_done_early() {
        new SampleData(A_MONDAY, 7, 2400, 2000).write(folder);
        List<NamedCsvRecord> requests = rows("requests");
        assertThat(column(requests, "granted")).containsExactlyInAnyOrder("", "SAF-01|SAF-03", "SAF-01|SAF-03|PA-01");
        assertThat(requests)
                .filteredOn(request -> request.getField("procedure").equals("FU_VISIT"))
                .allMatch(visit -> visit.getField("granted").isEmpty());
    }

    @Test
    void a_side_is_named_where_there_is_one_and_nowhere_else() {
        new SampleData(A_MONDAY, 7, 2400, 2000).write(folder);
        Map<String, String> sides = DomainFile.rows("procedures.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("side")));
        for (String sheet : List.of("requests", "history")) {
            assertThat(rows(sheet)).allSatisfy(row -> {
                boolean named = !row.getField("side").equals("NONE");
                String asked = sides.get(row.getField("procedure"));
                assertThat(asked).as(row.toString()).isNotEqualTo(named ? "none" : "required");
            });
        }
    }

    @Test
    void nobody_is_sent_where_no_clinic_is_near_enough() {
        new SampleData(A_MONDAY, 7, 2400, 2000).write(folder);
        List<NamedCsvRecord> limited = rows("requests").stream()
                .filter(request -> !request.getField("max_drive_minutes").isEmpty())
                .toList();
        assertThat(limited).isNotEmpty().allSatisfy(request -> assertThat(
                        Integer.parseInt(request.getField("max_drive_minutes")))
                .isGreaterThanOrEqualTo(18));
    }

    @Test
    void every_fluoroscopy_room_has_a_physician_on_each_of_its_days() {
        List<SampleProvider> interventionists = SampleProvider.all().stream()
                .filter(provider -> provider.kind().equals("IPM_PHYSICIAN"))
                .toList();
        for (SampleClinic clinic : SampleClinic.all()) {
            for (DayOfWeek day : clinic.fluoroDays()) {
                assertThat(interventionists)
                        .filteredOn(provider -> provider.places()
                                .getOrDefault(clinic.code(), Set.of())
                                .contains(day))
                        .as("physicians at %s on %s", clinic.code(), day)
                        .hasSizeGreaterThanOrEqualTo(clinic.fluoroRooms());
            }
        }
    }

    @Test
    void nobody_works_at_two_clinics_on_one_day_or_where_the_clinic_is_closed() {
        for (SampleProvider provider : SampleProvider.all()) {
            Set<DayOfWeek> taken = new HashSet<>();
            provider.places().forEach((clinic, days) -> {
                assertThat(taken).as(provider.code()).doesNotContainAnyElementsOf(days);
                assertThat(open(clinic)).as("%s at %s", provider.code(), clinic).containsAll(days);
                taken.addAll(days);
            });
        }
    }

    @Test
    void more_requests_than_patients_are_refused() {
        assertThatThrownBy(() -> new SampleData(A_MONDAY, 7, 10, 11)).hasMessageContaining("There are 10 patients");
    }

    private static Set<DayOfWeek> open(String clinic) {
        return SampleClinic.all().stream()
                .filter(one -> one.code().equals(clinic))
                .findFirst()
                .orElseThrow()
                .open();
    }

    private static Set<String> column(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).collect(Collectors.toSet());
    }

    private List<NamedCsvRecord> rows(String kind) {
        try (var files = Files.list(folder)) {
            Path file = files.filter(path -> path.toString().endsWith("-" + kind + ".csv"))
                    .findFirst()
                    .orElseThrow();
            return CsvReader.builder().ofNamedCsvRecord(Files.readString(file)).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
