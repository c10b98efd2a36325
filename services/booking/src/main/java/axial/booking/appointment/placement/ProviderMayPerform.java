package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Only an active provider of a kind that may perform the procedure does so. */
final class ProviderMayPerform implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Scene.ProviderFacts provider = proposal.scene().theProvider();
        if (!provider.active()) {
            return new ProviderInactive(provider.code());
        }
        Set<String> performers = proposal.need().performers();
        return performers.contains(provider.kind())
                ? null
                : new KindMayNotPerform(
                        provider.code(), provider.kind(), proposal.need().procedure(), performers);
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
        KindMayNotPerform(String code, String kind, String procedure, Set<String> performers) {
            super(
                    422,
                    "provider-kind-not-allowed",
                    "This kind of provider may not perform the procedure",
                    "Provider " + code + " is " + kind + "; " + procedure + " may be performed by "
                            + String.join(", ", new TreeSet<>(performers)) + ".");
        }
    }
}
