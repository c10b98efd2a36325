package axial.booking.request;

import axial.booking.pathway.BusinessDays;
import axial.booking.pathway.ClearanceKind;
import axial.booking.pathway.RequiredClearance;
import axial.edge.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A yes that a request needs, and how far it has come.
 *
 * @param hard whether an appointment can't be confirmed without it
 * @param leadBusinessDays how long the answer usually takes
 * @param day the day it came to its state; null: nothing has happened
 * @param expectedOn the day its answer is expected, of one that is REQUESTED
 * @param drugs what the patient takes, of an anticoagulant plan; never leaves this service
 * @param holdDays how long these drugs are held; null: it isn't known, or a person said the day
 * @param goodForDays how many days after its day a grant holds; null: it doesn't end by itself
 * @param boundToDay whether a grant covers one day alone
 * @param forDay that day; null: nothing is granted, or its days are not bound
 */
record Clearance(
        UUID requestId,
        String ruleId,
        ClearanceKind kind,
        String severity,
        boolean hard,
        String evidence,
        int leadBusinessDays,
        ClearanceState state,
        @Nullable LocalDate day,
        @Nullable String who,
        @Nullable Instant at,
        @Nullable String reason,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> drugs,
        @Nullable Integer holdDays,
        @Nullable LocalDate expectedOn,
        @Nullable Integer goodForDays,
        boolean boundToDay,
        @Nullable LocalDate forDay,
        int version) {

    static Clearance missing(UUID requestId, RequiredClearance asked) {
        return new Clearance(
                requestId,
                asked.ruleId(),
                asked.kind(),
                asked.severity(),
                asked.hard(),
                asked.evidence(),
                asked.leadBusinessDays(),
                ClearanceState.MISSING,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                asked.goodFor().days(),
                asked.goodFor().boundToDay(),
                null,
                1);
    }

    /** As far as it has come, and asked for as the rules do now. */
    Clearance askedAs(RequiredClearance asked) {
        return new Clearance(
                requestId,
                ruleId,
                asked.kind(),
                asked.severity(),
                asked.hard(),
                asked.evidence(),
                asked.leadBusinessDays(),
                state,
                day,
                who,
                at,
                reason,
                validFrom,
                validUntil,
                drugs,
                holdDays,
                expectedOn,
                asked.goodFor().days(),
                asked.goodFor().boundToDay(),
                forDay,
                version);
    }

    /**
     * What somebody sets.
     *
     * @param nowHoldDays of the drugs that were named
     * @param visit the day of the request's appointment; null: it has none
     * @param days tell when an answer is expected
     */
    Clearance set(
            SetClearance change,
            LocalDate since,
            String byWhom,
            Instant now,
            @Nullable Integer nowHoldDays,
            @Nullable LocalDate visit,
            BusinessDays days) {
        return new Clearance(
                requestId,
                ruleId,
                kind,
                severity,
                hard,
                evidence,
                leadBusinessDays,
                change.state(),
                since,
                byWhom,
                now,
                change.reason(),
                change.validFrom(),
                change.validUntil(),
                change.namedDrugs(),
                nowHoldDays,
                change.state() == ClearanceState.REQUESTED ? days.after(since, leadBusinessDays) : null,
                goodForDays,
                boundToDay,
                boundToDay && change.state() == ClearanceState.GRANTED ? theDay(change, since, visit) : null,
                version + 1);
    }

    /** The one day that is named, else that of the appointment, else the day of the grant itself. */
    private static LocalDate theDay(SetClearance change, LocalDate since, @Nullable LocalDate visit) {
        return Stream.of(change.validFrom(), change.validUntil(), visit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(since);
    }

    /** @throws Problem 412 when somebody else changed it first */
    void requireVersion(@Nullable Long expected) {
        if (expected != null && expected != version) {
            throw Problem.stale("clearance", expected, version);
        }
    }

    boolean settled() {
        return state == ClearanceState.GRANTED || state == ClearanceState.WAIVED;
    }

    /**
     * The first day it allows: when the answer is expected, or the plan fulfilled. Null: it says nothing of it, as what is bound to a day does, which
     * somebody grants anew for another.
     */
    @Nullable
    LocalDate from() {
        if (day == null || boundToDay) {
            return null;
        }
        int hold = holdDays == null ? 0 : holdDays;
        return switch (state) {
            case REQUESTED -> later((expectedOn == null ? day : expectedOn).plusDays(hold), validFrom);
            case GRANTED -> validFrom == null && hold > 0 ? day.plusDays(hold) : validFrom;
            case MISSING, WAIVED -> null;
        };
    }

    /** The last day it allows. Null: none; what ends by itself can be granted anew. */
    @Nullable
    LocalDate until() {
        return state == ClearanceState.GRANTED && !boundToDay ? validUntil : null;
    }

    /** The first day that a grant covers; null: says nothing of it. */
    @Nullable
    LocalDate coversFrom() {
        return forDay == null ? from() : forDay;
    }

    /** The last day that a grant covers; null: it has no end. */
    @Nullable
    LocalDate coversUntil() {
        LocalDate last = forDay == null ? until() : forDay;
        LocalDate stale = day == null || goodForDays == null || state != ClearanceState.GRANTED
                ? null
                : day.plusDays(goodForDays);
        return stale == null || (last != null && last.isBefore(stale)) ? last : stale;
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
