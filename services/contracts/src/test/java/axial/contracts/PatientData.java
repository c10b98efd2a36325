package axial.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells from a property's name whether it looks like what identifies a person, or like free text. */
final class PatientData {

    private static final Set<String> WORDS = Set.of(
            "name",
            "names",
            "firstname",
            "lastname",
            "surname",
            "birth",
            "birthday",
            "birthdate",
            "dob",
            "phone",
            "telephone",
            "email",
            "mrn",
            "ssn",
            "address",
            "street",
            "note",
            "notes",
            "comment",
            "comments",
            "remark",
            "remarks",
            "text",
            "diagnosis");

    private PatientData() {}

    static boolean suspects(String property) {
        return Stream.of(property.split("(?<=[a-z0-9])(?=[A-Z])|[_-]"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(WORDS::contains);
    }

    /** The suspicious properties of a schema, as the pointer of their object followed by their name. */
    static List<String> in(JsonNode schema) {
        return Shapes.objects(schema).entrySet().stream()
                .flatMap(object -> Shapes.properties(object.getValue()).stream()
                        .filter(PatientData::suspects)
                        .map(name -> object.getKey() + "/" + name))
                .toList();
    }
}
