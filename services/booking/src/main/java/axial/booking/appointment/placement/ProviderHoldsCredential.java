package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The provider holds a credential for the procedure, valid at the clinic on the day. */
final class ProviderHoldsCredential implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Scene.ProviderFacts provider = proposal.scene().theProvider();
        Set<String> codes = proposal.need().credentials();
        String clinic = proposal.placement().clinic();
        boolean held = provider.credentials().stream()
                .anyMatch(one -> codes.contains(one.code()) && one.holds(clinic, proposal.day()));
        return held ? null : new CredentialMissing(provider.code(), codes, clinic, proposal.day());
    }

    static final class CredentialMissing extends Problem {
        CredentialMissing(String provider, Set<String> codes, String clinic, LocalDate day) {
            super(
                    422,
                    "credential-missing",
                    "The provider holds no credential for the procedure",
                    "Provider " + provider + " has no credential valid at " + clinic + " on " + day + " among "
                            + String.join(", ", new TreeSet<>(codes)) + ". Maybe one has expired.");
        }
    }
}
