package axial.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the sample needs to know of a procedure of {@code procedures.csv}. */
record SampleProcedure(
        String code,
        Set<String> groups,
        String roomType,
        int maxLevels,
        boolean sided,
        boolean bilateral,
        boolean sedation,
        boolean contrast,
        boolean bleeds) {

    static Map<String, SampleProcedure> all() {
        return DomainFile.rows("procedures.csv").stream()
                .map(SampleProcedure::read)
                .collect(Collectors.toMap(SampleProcedure::code, Function.identity()));
    }

    private static SampleProcedure read(NamedCsvRecord row) {
        String code = row.getField("code");
        Set<String> groups = Arrays.stream(row.getField("groups").split("\\|")).collect(Collectors.toUnmodifiableSet());
        return new SampleProcedure(
                code,
                groups,
                row.getField("room_type"),
                Math.max(1, Integer.parseInt(row.getField("max_levels_per_session"))),
                sided(row),
                row.getField("bilateral_same_day").equals("Y"),
                List.of("optional", "usual", "REQUIRED").contains(row.getField("rn_sedation")),
                row.getField("uses_contrast").equals("Y"),
                !row.getField("bleeding_risk_asra2018").equals("none"));
    }

    /** Where a side is asked for; of those where it need not be, nerves are given one. */
    private static boolean sided(NamedCsvRecord row) {
        return row.getField("side").equals("required")
                || row.getField("level_unit").equals("nerve");
    }

    boolean isIn(String group) {
        return groups.contains(group);
    }
}
