package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Only an active provider of a kind that may perform the procedure does so. */
final class ProviderMayPerform implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Scene.ProviderFacts provider = proposal.scene().theProvider();
        if (!provider.active()) {
            return new ProviderInactive(provider.code());
        }
        Set<String> performers = proposal.need().performers().stream()
                .filter(proposal.way()::mayBeDoneBy)
                .collect(Collectors.toCollection(TreeSet::new));
        return performers.contains(provider.kind())
                ? null
                : new KindMayNotPerform(
                        provider.code(),
                        provider.kind(),
                        proposal.need().procedure(),
                        performers,
                        isOfThisWay(proposal, provider.kind()));
    }

    private static boolean isOfThisWay(Proposal proposal, String kind) {
        return proposal.need().performers().contains(kind);
    }

    static final class ProviderInactive extends Problem {
        ProviderInactive(String code) {
            super(
                    409,
                    "provider-inactive",
                    "The provider is not active",
                    "Provider " + code + " is not to be booked at present. Choose another one.");
        }
    }

    static final class KindMayNotPerform extends Problem {
        KindMayNotPerform(String code, String kind, String procedure, Set<String> performers, boolean ofThisWay) {
            super(
                    422,
                    "provider-kind-not-allowed",
                    "This kind of provider may not perform the procedure",
                    "Provider " + code + " is " + kind + "; " + procedure
                            + (ofThisWay ? " may be performed this way only by " : " may be performed by ")
                            + String.join(", ", performers)
                            + (ofThisWay ? ". Maybe another room lets it be done another way." : "."));
        }
    }
}
