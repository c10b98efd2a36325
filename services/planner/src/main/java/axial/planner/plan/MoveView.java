package axial.planner.plan;

import axial.planner.intake.Side;
import axial.planner.offer.OfferView.Component;
import axial.planning.solving.PlannedMove;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a plan.
 *
 * @param part          moves of one part only work together
 * @param kind          PLACE gives a request its place, MOVE takes a booked appointment elsewhere
 * @param appointmentId of the appointment moved; null for PLACE
 * @param before        where it was; null for PLACE
 * @param lost          where somebody displaced was booked before; null for others
 * @param price         minutes of inconvenience; the sum of the components
 * @param beforeComponents what the booked place would cost beside the rest of the plan; empty for PLACE
 * @param reasons       at most five: what is gained or given up by this place, and what speaks for it
 * @param accepted      whether it was handed to booking
 * @param result        APPLIED or REFUSED; null until booking has answered
 * @param reason        why it was refused
 */
public record MoveView(
        UUID moveId,
        int part,
        PlannedMove.Kind kind,
        String requestId,
        @Nullable String procedure,
        @Nullable Integer levels,
        @Nullable Side side,
        @Nullable String appointmentId,
        Instant start,
        Instant end,
        String clinic,
        String roomId,
        String roomCode,
        String providerId,
        String providerName,
        List<String> deviceIds,
        List<String> deviceCodes,
        @Nullable String bayId,
        @Nullable String bayCode,
        int alternative,
        @Nullable Before before,
        @Nullable Lost lost,
        long price,
        List<Component> components,
        List<Component> beforeComponents,
        List<String> reasons,
        boolean accepted,
        @Nullable String result,
        @Nullable OutcomeReason reason) {}
