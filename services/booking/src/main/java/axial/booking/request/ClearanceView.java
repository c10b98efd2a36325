package axial.booking.request;

import axial.booking.catalogue.Procedure;
import axial.booking.pathway.AnticoagulantHolds;
import axial.booking.pathway.ClearanceKind;
import axial.booking.pathway.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clearance as the people of the clinics see it.
 *
 * @param sentence what must be so
 * @param severity as it stands in the rules
 * @param hard whether an appointment can't be confirmed without it
 * @param leadBusinessDays how long the answer usually takes
 * @param day the day it came to its state
 * @param who who set the state, at which time and why
 * @param from the first day that it covers; null: it says nothing of it
 * @param until the last day that it covers; null: no end
 * @param goodForDays how many days after its day a grant holds; null: it doesn't end by itself
 * @param boundToDay whether a grant covers one day alone, that of the appointment unless it names another
 * @param drugs what the patient takes, of an anticoagulant plan
 * @param holds how long these are held, in words and with the evidence
 */
public record ClearanceView(
        UUID requestId,
        String ruleId,
        ClearanceKind kind,
        String sentence,
        String severity,
        boolean hard,
        String evidence,
        String source,
        String payer,
        ClearanceState state,
        int leadBusinessDays,
        @Nullable LocalDate day,
        @Nullable String who,
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> drugs,
        List<String> holds,
        @Nullable Integer goodForDays,
        boolean boundToDay,
        int version) {

    static ClearanceView of(Clearance clearance, Rule rule, Procedure procedure, AnticoagulantHolds holds) {
        return new ClearanceView(
                clearance.requestId(),
                clearance.ruleId(),
                clearance.kind(),
                rule.sentence(),
                clearance.severity(),
                clearance.hard(),
                clearance.evidence(),
                rule.source(),
                rule.payer(),
                clearance.state(),
                clearance.leadBusinessDays(),
                clearance.day(),
                clearance.who(),
                clearance.at(),
                clearance.reason(),
                clearance.validFrom(),
                clearance.validUntil(),
                clearance.coversFrom(),
                clearance.coversUntil(),
                clearance.drugs(),
                clearance.drugs().isEmpty() ? List.of() : holds.sentences(clearance.drugs(), procedure),
                clearance.goodForDays(),
                clearance.boundToDay(),
                clearance.version());
    }
}
