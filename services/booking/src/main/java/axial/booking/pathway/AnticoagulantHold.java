package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a drug is held before a procedure: a row of {@code anticoag_hold.csv}. Whether it is held at all its prescriber decides.
 *
 * @param drug one drug or several, between slashes
 * @param highRisk the hold before a procedure with a high risk of bleeding, in words
 */
public record AnticoagulantHold(
        String drugClass,
        String drug,
        String highRisk,
        String intermediateRisk,
        String lowRisk,
        String restartAfter,
        String note,
        String evidence,
        String source) {

    private static final Pattern SPAN = Pattern.compile("(?:\\d+-)?(\\d+) (d|h)\\b");

    static AnticoagulantHold of(Cells cells) {
        return new AnticoagulantHold(
                cells.text("drug_class"),
                cells.text("drug"),
                cells.text("hold_high_risk"),
                cells.text("hold_intermediate_risk"),
                cells.text("hold_low_risk"),
                cells.text("restart_after"),
                cells.text("unit_note"),
                cells.text("evidence"),
                cells.text("source"));
    }

    /** Whether a name stands for it: one of its drugs, or their class. */
    boolean isCalled(String name) {
        String plain = plain(name);
        return plain(drugClass).equals(plain)
                || plain(drug).equals(plain)
                || Arrays.stream(drug.split("/")).map(AnticoagulantHold::plain).anyMatch(plain::equals);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** @param bleedingRisk high, intermediate or low */
    public String words(String bleedingRisk) {
        String words =
                switch (bleedingRisk) {
                    case "high" -> highRisk;
                    case "intermediate" -> intermediateRisk;
                    case "low" -> lowRisk;
                    default ->
                        throw new IllegalStateException(
                                "procedures.csv has the bleeding risk '" + bleedingRisk + "', which has no holds.");
                };
        return words.equals("same") ? highRisk : words;
    }

    /**
     * The whole days of the hold: the longest that stands there outside of parentheses, hours counting as the day they need.
     *
     * @return null where the words give no time, so that a person has to
     */
    @Nullable
    Integer days(String bleedingRisk) {
        String certain = words(bleedingRisk).replaceAll("\\(.*?\\)", "");
        if (certain.contains("no hold")) {
            return 0;
        }
        return SPAN.matcher(certain)
                .results()
                .map(span -> days(Integer.parseInt(span.group(1)), span.group(2)))
                .max(Integer::compare)
                .orElse(null);
    }

    private static int days(int count, String unit) {
        return unit.equals("d") ? count : (count + 23) / 24;
    }
}
