package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A provider does no more procedures and minutes a day than the limits. Above one that was lowered since, a move that adds nothing passes. */
final class ProviderHasRoomInTheDay implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Scene.ProviderFacts provider = proposal.scene().theProvider();
        int procedures = proposal.scene().procedures() + 1;
        int minutes = proposal.scene().procedureMinutes()
                + minutes(proposal.placement().providerClaim());
        Integer own = proposal.scene().ownMinutes();
        if (own != null && minutes(proposal.placement().providerClaim()) <= own) {
            return null;
        }
        if (own == null && provider.proceduresPerDay() != null && procedures > provider.proceduresPerDay()) {
            return new ProviderDayFull(
                    provider.code(), proposal.day(), procedures, provider.proceduresPerDay(), "procedures");
        }
        if (provider.minutesPerDay() != null && minutes > provider.minutesPerDay()) {
            return new ProviderDayFull(provider.code(), proposal.day(), minutes, provider.minutesPerDay(), "minutes");
        }
        return null;
    }

    private static int minutes(Claim claim) {
        return (int) Duration.between(claim.start(), claim.end()).toMinutes();
    }

    static final class ProviderDayFull extends Problem {
        ProviderDayFull(String provider, LocalDate day, int would, int most, String what) {
            super(
                    409,
                    "provider-day-full",
                    "The provider's day is full",
                    "Provider " + provider + " would have " + would + " " + what + " on " + day + "; the limit is "
                            + most + ". Choose another day or provider.");
        }
    }
}
