package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Nothing new is placed on a resource out of service. */
final class EverythingIsInService implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        return proposal.placement().claims().stream()
                .map(claim -> proposal.scene().resource(claim.resourceId()))
                .filter(Objects::nonNull)
                .filter(resource -> !resource.inService())
                .findFirst()
                .map(resource -> new OutOfService(resource.code()))
                .orElse(null);
    }

    static final class OutOfService extends Problem {
        OutOfService(String code) {
            super(
                    409,
                    "out-of-service",
                    "A resource is out of service",
                    code + " is out of service. Choose another one.");
        }
    }
}
