package axial.planner.plan;

import axial.planner.intake.Order;
import axial.planner.intake.Side;
import axial.planner.offer.OfferView.Component;
import axial.planning.model.Placement;
import axial.planning.rules.Reason;
import axial.planning.solving.PlannedMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people are shown of a move: names and reasons as they were when the plan was made. */
record Shown(
        @Nullable String procedure,
        @Nullable Integer levels,
        @Nullable Side side,
        String roomCode,
        String providerName,
        List<String> deviceCodes,
        @Nullable String bayCode,
        @Nullable Before before,
        @Nullable Lost lost,
        long price,
        List<Component> components,
        @Nullable List<Component> beforeComponents,
        List<String> reasons) {

    static Shown of(PlannedMove move, Legend legend) {
        Placement there = move.placement();
        Order order = legend.order(move.requestId());
        return new Shown(
                order.procedure(),
                order.levels(),
                order.side(),
                legend.name(there.roomId()),
                legend.name(there.providerId()),
                there.deviceIds().stream().map(legend::name).toList(),
                there.bayId() == null ? null : legend.name(there.bayId()),
                move.before() == null ? null : Before.of(move.before(), legend),
                move.before() == null ? legend.lost(move.requestId()) : null,
                move.reasons().stream().mapToLong(Reason::price).sum(),
                move.reasons().stream().map(Component::of).toList(),
                move.beforeReasons().stream().map(Component::of).toList(),
                move.why());
    }
}
