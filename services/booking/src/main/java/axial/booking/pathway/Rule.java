package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code pathway_rules.csv}.
 *
 * @param procedures codes or groups it is about; {@code *} is all, {@code ANY_FLUOROSCOPY} what some way does under fluoroscopy
 * @param minGapDays days since what it requires; null: says nothing of it
 * @param minGapMonths calendar months instead of days
 * @param lastDay of a rule with most days: due (coming later is late, and is never refused) or hard (coming later is wrong)
 * @param severity hard (block), hard_default (block, configurable), soft, warn, config (off until a payer profile switches it on)
 * @param evidence sourced, secondary, PK …
 */
public record Rule(
        String ruleId,
        List<String> procedures,
        String requires,
        String outcome,
        @Nullable Integer minGapDays,
        @Nullable Integer minGapMonths,
        @Nullable Integer maxGapDays,
        String lastDay,
        @Nullable Integer maxPerRolling12Months,
        String scope,
        String ruleType,
        String severity,
        String payer,
        String evidence,
        String source,
        String note) {

    static Rule of(Cells cells) {
        return new Rule(
                cells.text("rule_id"),
                cells.list("code"),
                cells.text("requires"),
                cells.text("outcome"),
                cells.optionalInteger("min_gap_days"),
                cells.optionalInteger("min_gap_months"),
                cells.optionalInteger("max_gap_days"),
                cells.text("last_day"),
                cells.optionalInteger("max_per_rolling_12m"),
                cells.text("scope"),
                cells.text("rule_type"),
                cells.text("severity"),
                cells.text("payer"),
                cells.text("evidence"),
                cells.text("source"),
                cells.text("note"));
    }

    boolean concerns(Procedure procedure) {
        return new Codes(procedures).name(procedure);
    }

    /** It is about X-rays alone: it binds whoever is booked in a way that uses them. */
    public boolean bindsOnlyUnderFluoroscopy() {
        return procedures.equals(List.of(Procedure.ANY_FLUOROSCOPY));
    }

    /** Kept by the catalogue's own limits when a request is entered. */
    boolean limitsOneSession() {
        return ruleType.equals("SESSION_LIMIT");
    }

    /** Whether there must have been something before it, rather than only time since something if there was. */
    boolean needsAnEarlierOne() {
        return ruleType.startsWith("PREREQ") || setsADeadline();
    }

    boolean setsADeadline() {
        return ruleType.startsWith("DEADLINE");
    }

    /** Whether who comes after the most days is late, rather than wrong. */
    boolean lastDayIsDue() {
        return lastDay.equals("due");
    }

    int leastGapDays() {
        return Objects.requireNonNullElse(minGapDays, 0);
    }

    /** What a person has to see to. */
    public String sentence() {
        String most = maxPerRolling12Months == null ? "" : "at most " + maxPerRolling12Months + " in 12 months";
        return Stream.of(requires, outcome, most, scope.isEmpty() ? "" : "counted per " + scope)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    Finding finding(Finding.Decision decision, String text) {
        return new Finding(ruleId, decision, severity, text, evidence, source);
    }
}
