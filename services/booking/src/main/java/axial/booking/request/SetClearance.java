package axial.booking.request;

import axial.booking.pathway.ClearanceKind;
import axial.edge.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a clearance has come.
 *
 * @param reason why; of a waiver it must be said
 * @param day when it was asked for, granted or waived; null: today
 * @param validFrom first day that a grant covers, or from which a drug has been held; of one bound to a day that day. Null: from its day, or for the
 *     day of the appointment
 * @param validUntil last day that a grant covers; null: it doesn't end
 * @param drugs what the patient takes that thins the blood, by drug or class; empty: nothing. Only of an anticoagulant plan
 */
public record SetClearance(
        @NotNull ClearanceState state,
        @Size(max = 500) @Nullable String reason,
        @Nullable LocalDate day,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> drugs) {

    List<String> namedDrugs() {
        return Objects.requireNonNullElse(drugs, List.of());
    }

    /** @throws Problem 400 when it makes no sense for this clearance, whatever else is so */
    void requireSense(Clearance clearance, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw Problem.invalid("day", "The day " + day + " is still to come. It can be " + today + " or earlier.");
        }
        if (state == ClearanceState.WAIVED && (reason == null || reason.isBlank())) {
            throw Problem.invalid(
                    "reason", "A clearance is only waived for a reason. Say in a few words why it isn't needed.");
        }
        requireDays();
        requireOneDay(clearance);
        requireDrugs(clearance);
    }

    private void requireDays() {
        if (validUntil != null && state != ClearanceState.GRANTED) {
            throw Problem.invalid(
                    "validUntil",
                    "Only a grant ends: leave validUntil out, or set the state GRANTED instead of " + state + ".");
        }
        if (validFrom != null && state != ClearanceState.GRANTED) {
            throw Problem.invalid(
                    "validFrom",
                    "Only a grant begins: leave validFrom out, or set the state GRANTED instead of " + state + ".");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw Problem.invalid(
                    "validUntil", "The last day " + validUntil + " is before the first day " + validFrom + ".");
        }
    }

    private void requireOneDay(Clearance clearance) {
        boolean several = validUntil != null && !validUntil.equals(validFrom == null ? validUntil : validFrom);
        if (clearance.boundToDay() && several) {
            throw Problem.invalid(
                    "validUntil",
                    "The clearance " + clearance.ruleId() + " holds for one day: name that alone, as validFrom.");
        }
    }

    private void requireDrugs(Clearance clearance) {
        boolean plan = clearance.kind() == ClearanceKind.ANTICOAGULANT;
        if (drugs != null && !plan) {
            throw Problem.invalid(
                    "drugs", "The clearance " + clearance.ruleId() + " is no anticoagulant plan: leave drugs out.");
        }
        if (drugs == null && plan && state == ClearanceState.GRANTED) {
            throw Problem.invalid("drugs", "Name what the patient takes that thins the blood; [] when it is nothing.");
        }
    }

    /** Says nothing of the patient, wherever it ends up. */
    @Override
    public String toString() {
        return "SetClearance " + state;
    }
}
