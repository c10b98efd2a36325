package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;
import java.util.List;
import java.util.Set;

/**
 * What two requests must have in common for a rule to count one with the other.
 *
 * @param traits patient, or several of region, side and procedure
 */
record Alike(List<String> traits) {

    private static final Set<String> KNOWN = Set.of("patient", "region", "side", "procedure");

    static Alike of(Cells cells) {
        List<String> traits = List.of(cells.text("same").split("\\+"));
        if (!KNOWN.containsAll(traits)) {
            throw new IllegalStateException(cells.file() + ".csv: rule " + cells.text("rule_id") + " has the traits "
                    + traits + ", which are not all of " + KNOWN + ".");
        }
        return new Alike(traits);
    }

    boolean are(PlannedCase now, Procedure before, Earlier earlier, Regions regions) {
        return traits.stream().allMatch(trait -> switch (trait) {
            case "side" -> now.side().mayMeet(earlier.side());
            case "region" -> regions.same(now.procedure().code(), before.code());
            case "procedure" -> now.procedure().code().equals(before.code());
            default -> true;
        });
    }

    /** As the end of a sentence, for example "per region and side". */
    String perWhat() {
        return "per " + String.join(" and ", traits);
    }
}
