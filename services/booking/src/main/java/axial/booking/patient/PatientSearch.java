package axial.booking.patient;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Finds people by what somebody typed. Spelling is levelled by the function {@code folded} of the database, on both sides alike: accents,
 * apostrophes, case and the form in which a letter is composed make no difference.
 */
@ApplicationScoped
class PatientSearch {

    static final int MOST = 50;

    /** The longest word by the index of words, the others among what that finds. */
    private static final String WORDS = """
            (p.words like (select '% ' || word || '%' from typed order by length(word) desc, word limit 1)
             and not exists (select from typed where p.words not like '% ' || word || '%'))""";

    private final Patients patients;

    PatientSearch(Patients patients) {
        this.patients = patients;
    }

    /** At most fifty, by name. */
    Uni<List<Patient>> find(Mutiny.Session tx, SearchText.Parts parts) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        if (!parts.words().isEmpty()) {
            conditions.add(WORDS);
        }
        if (parts.born() != null) {
            conditions.add("p.birth_date = :born");
            values.put("born", parts.born());
        }
        if (parts.birthday() != null) {
            conditions.add("to_char(p.birth_date, 'MM-DD') = :birthday");
            values.put("birthday", parts.birthday().toString().substring(2));
        }
        values.put("words", parts.words());
        values.put("whole", parts.whole());
        return patients.found(
                tx,
                """
                with typed as materialized (
                  select distinct word from unnest(string_to_array(folded(cast(:words as text)), ' ')) as word where word <> '')
                """,
                "where (" + String.join(" and ", conditions) + ") or lower(p.external_id) = lower(cast(:whole as text))"
                        + " order by p.family_name, p.given_name, p.birth_date limit " + MOST,
                values);
    }

    /** Others of the same names and birth date, which may be the same person. */
    Uni<List<Patient>> alike(Mutiny.Session tx, Patient patient) {
        return patients.found(
                tx,
                "",
                """
                where p.birth_date = :born and p.patient_id <> :self
                  and folded(p.family_name) = folded(cast(:family as text)) and folded(p.given_name) = folded(cast(:given as text))
                order by p.patient_id limit 10""",
                Map.of(
                        "born", patient.birthDate(),
                        "self", patient.patientId(),
                        "family", patient.familyName(),
                        "given", patient.givenName()));
    }
}
