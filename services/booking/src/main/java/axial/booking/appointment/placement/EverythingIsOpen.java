package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rooms, devices, bays and providers are used only while they are there: held by the constraint within_opening. */
final class EverythingIsOpen implements Rule {

    private final Set<ClaimKind> kinds;

    EverythingIsOpen(Set<ClaimKind> kinds) {
        this.kinds = kinds;
    }

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Scene scene = proposal.scene();
        List<Obstacle> outside = proposal.placement().claims().stream()
                .filter(claim -> kinds.contains(claim.kind()) && !scene.isOpenFor(claim))
                .map(claim -> new Obstacle(
                        claim.resourceId(),
                        claim.kind().name(),
                        scene.code(claim.resourceId()),
                        claim.start(),
                        claim.end(),
                        null))
                .toList();
        return outside.isEmpty() ? null : new OutsideOpening(outside, detail(proposal, outside), scene.clock());
    }

    private static String detail(Proposal proposal, List<Obstacle> outside) {
        return outside.stream().map(one -> sentence(proposal, one)).collect(Collectors.joining(" "));
    }

    private static String sentence(Proposal proposal, Obstacle outside) {
        Scene scene = proposal.scene();
        String open = scene.openings().stream()
                .filter(opening -> opening.resourceId().equals(outside.resourceId()))
                .map(opening -> scene.clock().time(opening.start()) + " to "
                        + scene.clock().time(opening.end()))
                .collect(Collectors.joining(" and "));
        return outside.code() + " is needed from "
                + scene.clock().time(outside.start()) + " to "
                + scene.clock().time(outside.end()) + " at "
                + proposal.placement().clinic() + " on " + proposal.day()
                + (open.isEmpty() ? " and is not there that day." : " and is there from " + open + ".");
    }
}
