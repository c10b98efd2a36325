package axial.planner.plan;

import axial.planner.intake.Directory;
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
        long price,
        List<Component> components,
        List<String> reasons) {

    static Shown of(PlannedMove move, Directory names) {
        Placement there = move.placement();
        return new Shown(
                names.procedure(move.requestId()),
                names.code(there.roomId()),
                names.providerName(there.providerId()),
                there.deviceIds().stream().map(names::code).toList(),
                there.bayId() == null ? null : names.code(there.bayId()),
                move.before() == null ? null : Before.of(move.before(), names),
                move.reasons().stream().mapToLong(Reason::price).sum(),
                move.reasons().stream().map(Component::of).toList(),
                move.reasons().stream().map(Reason::sentence).toList());
    }
}
