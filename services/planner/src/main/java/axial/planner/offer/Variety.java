package axial.planner.offer;

import axial.planner.intake.Directory;
import axial.planning.model.Placement;
import axial.planning.offers.Offer;
import axial.planning.offers.OfferAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Keeps one good day from filling the whole answer with starts five minutes apart: so many places of a provider's day at most, still the cheapest
 * first. It looks further down the exact list until it has enough or the list ends.
 */
final class Variety {

    private static final int LOOK_FURTHER = 8;
    private static final int FURTHEST = 20_000;

    private final int wanted;
    private final int perProviderDay;
    private final Directory directory;

    Variety(int wanted, int perProviderDay, Directory directory) {
        this.wanted = wanted;
        this.perProviderDay = perProviderDay;
        this.directory = directory;
    }

    /** @param ask gives the so many cheapest places */
    OfferAnswer among(IntFunction<OfferAnswer> ask) {
        int looked = perProviderDay >= wanted ? wanted : wanted * LOOK_FURTHER;
        while (true) {
            OfferAnswer answer = ask.apply(looked);
            List<Offer> chosen = chosen(answer.offers());
            if (chosen.size() == wanted || answer.offers().size() < looked || looked >= FURTHEST) {
                return new OfferAnswer(chosen, answer.none());
            }
            looked *= LOOK_FURTHER;
        }
    }

    private List<Offer> chosen(List<Offer> cheapestFirst) {
        Map<ProviderDay, Integer> taken = new HashMap<>();
        List<Offer> chosen = new ArrayList<>();
        for (Offer offer : cheapestFirst) {
            if (chosen.size() < wanted && taken.merge(day(offer.placement()), 1, Integer::sum) <= perProviderDay) {
                chosen.add(offer);
            }
        }
        return chosen;
    }

    private ProviderDay day(Placement place) {
        return new ProviderDay(place.providerId(), LocalDate.ofInstant(place.start(), directory.zone(place.clinic())));
    }

    private record ProviderDay(String providerId, LocalDate day) {}
}
