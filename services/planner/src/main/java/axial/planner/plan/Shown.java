package axial.planner.plan;

import axial.planner.offer.OfferView.Component;
import axial.planning.model.Placement;
import axial.planning.rules.Reason;
import axial.planning.solving.PlannedMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people are shown of a move: names and reasons as they were when the plan was made. */
record Shown(
        @Nullable String procedure,
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
        return new Shown(
                legend.procedure(move.requestId()),
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
