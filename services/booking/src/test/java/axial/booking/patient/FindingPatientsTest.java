package axial.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.world.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are found by what somebody who heard the name would type. */
@QuarkusTest
@BookingTest
class FindingPatientsTest {

    /** Nobody else's town, so that only those of one test are found. */
    private final String town = "Q" + UUID.randomUUID().toString().replace("-", "");

    private String knows(String family, String given, String born, String place) {
        Map<String, Object> patient = Caller.anyPatient();
        patient.putAll(new HashMap<>(
                Map.of("familyName", family, "givenName", given, "birthDate", born, "town", place + " " + town)));
        return Caller.SCHEDULER.enters(patient);
    }

    private List<String> found(String text) {
        return foundAnywhere(text + " " + town);
    }

    private static List<String> foundAnywhere(String text) {
        return Caller.SCHEDULER
                .asks()
                .body(Map.of("text", text))
                .post("/patients/search")
                .then()
                .statusCode(200)
                .extract()
                .path("patientId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "De La Cruz; Mary Ann; San José del Río; De La Cruz",
                "De La Cruz; Mary Ann; San José del Río; Mary Ann",
                "De La Cruz; Mary Ann; San José del Río; De La Cruz, Mary Ann",
                "De La Cruz; Mary Ann; San José del Río; cruz",
                "De La Cruz; Mary Ann; San José del Río; San José",
                "De La Cruz; Mary Ann; San José del Río; san jose",
                "De La Cruz; Mary Ann; San José del Río; rio ann",
                "O’Brien-Ñandú; Ada; Bixby; O'Brien",
                "O’Brien-Ñandú; Ada; Bixby; obrien",
                "O’Brien-Ñandú; Ada; Bixby; Ñandú",
                "O’Brien-Ñandú; Ada; Bixby; o’brien nandu",
                "Müller; Ada; Bixby; Muller",
                "Muller; Ada; Bixby; Müller",
                "Nguyễn; Ada; Bixby; Nguyen",
                "ŁUKASZ; Ada; Bixby; Lukasz",
                "Quill; Straße; Bixby; STRASSE",
                "Quill; Strasse; Bixby; Straße"
            })
    void accents_apostrophes_case_and_words_make_no_difference(
            String family, String given, String place, String typed) {
        String id = knows(family, given, "1980-02-29", place);
        assertThat(found(typed)).containsExactly(id);
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        String decomposed = Normalizer.normalize("Nguyễn", Normalizer.Form.NFD);
        String id = knows(decomposed, "Ada", "1980-02-29", "Bixby");
        assertThat(decomposed).isNotEqualTo("Nguyễn");
        assertThat(found("Nguyễn")).containsExactly(id);
        assertThat(found(decomposed)).containsExactly(id);
    }

    @Test
    void a_word_from_the_middle_finds_nobody_and_every_word_must_begin_one() {
        knows("De La Cruz", "Mary Ann", "1980-02-29", "Bixby");
        assertThat(found("ruz")).isEmpty();
        assertThat(found("cruz bob")).isEmpty();
        assertThat(found("100% _")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1911-03-14", "3/14/1911", "03/14/1911"})
    void a_birth_date_alone_finds_those_born_then(String typed) {
        String id = knows("Moss", "Ivy", "1911-03-14", "Jenks");
        assertThat(foundAnywhere(typed)).contains(id);
        assertThat(found(typed)).containsExactly(id);
        assertThat(found("1911-03-15")).isEmpty();
    }

    @Test
    void month_and_day_narrow_a_name() {
        String id = knows("Quarles", "Edith", "1949-03-14", "Jenks");
        knows("Quarles", "Edna", "1949-04-14", "Jenks");
        assertThat(found("quar 3/14")).containsExactly(id);
    }

    @Test
    void a_record_number_is_found_in_any_case() {
        Map<String, Object> patient = Caller.anyPatient();
        String id = Caller.SCHEDULER.enters(patient);
        assertThat(foundAnywhere(patient.get("externalId").toString().toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(id);
    }

    @Test
    void nothing_to_look_for_is_said_to_be_nothing() {
        Caller.SCHEDULER
                .asks()
                .body(Map.of("text", ","))
                .post("/patients/search")
                .then()
                .statusCode(400)
                .body("field", equalTo("text"));
    }
}
