package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which part of the spine a procedure is about: {@code procedure_regions.csv}. */
record Regions(Map<String, String> byProcedure) {

    static Regions of(List<Cells> rows) {
        return new Regions(rows.stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text("procedure"), row -> row.text("region"))));
    }

    /** Two procedures without a region are not told apart. */
    boolean same(String one, String other) {
        return byProcedure.getOrDefault(one, "").equals(byProcedure.getOrDefault(other, ""));
    }
}
