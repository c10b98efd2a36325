package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The holds of all drugs that are known. */
public record AnticoagulantHolds(List<AnticoagulantHold> all, Map<String, List<String>> aliases) {

    /** Brand names and short names of {@code drug_names.csv}, in small letters, with the names that the table of holds has for them. */
    static Map<String, List<String>> aliases(List<Cells> rows) {
        return rows.stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.text("name").toLowerCase(Locale.ROOT), row -> row.list("drug")));
    }

    /** @return those that a name stands for; none: it is not known */
    public List<AnticoagulantHold> called(String name) {
        List<String> names = aliases.getOrDefault(name.strip().toLowerCase(Locale.ROOT), List.of(name));
        return all.stream()
                .filter(hold -> names.stream().anyMatch(hold::isCalled))
                .toList();
    }

    /** The names that are known, for messages. */
    public String names() {
        return all.stream().map(AnticoagulantHold::drug).distinct().collect(Collectors.joining(", "))
                + "; also "
                + String.join(", ", new TreeSet<>(aliases.keySet()));
    }

    /**
     * The longest hold of some drugs before a procedure.
     *
     * @param drugs names that are known
     * @return null when for one of them a person has to say it
     */
    public @Nullable Integer longest(List<String> drugs, Procedure procedure) {
        int longest = 0;
        for (AnticoagulantHold hold : of(drugs)) {
            Integer days = hold.days(bleedingRisk(procedure));
            if (days == null) {
                return null;
            }
            longest = Math.max(longest, days);
        }
        return longest;
    }

    /** What is known of the holds of some drugs before a procedure, each with its evidence. */
    public List<String> sentences(List<String> drugs, Procedure procedure) {
        return of(drugs).stream()
                .map(hold -> hold.drug() + ": " + hold.words(bleedingRisk(procedure))
                        + (hold.note().isEmpty() ? "" : "; " + hold.note()) + " (" + hold.evidence() + ")")
                .toList();
    }

    private List<AnticoagulantHold> of(List<String> drugs) {
        return drugs.stream().flatMap(drug -> called(drug).stream()).distinct().toList();
    }

    private static String bleedingRisk(Procedure procedure) {
        return procedure.cells().text("bleeding_risk_asra2018");
    }
}
