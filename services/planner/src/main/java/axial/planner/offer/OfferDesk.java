package axial.planner.offer;

import axial.planner.intake.Network;
import axial.planner.intake.Order;
import axial.planner.intake.Picture;
import axial.planning.offers.Obstacle;
import axial.planning.offers.OfferAnswer;
import axial.planning.offers.OfferQuery;
import axial.planning.offers.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where offers are asked for. */
@ApplicationScoped
class OfferDesk {

    private final Picture picture;
    private final Clock clock;

    OfferDesk(Picture picture, Clock clock) {
        this.picture = picture;
        this.clock = clock;
    }

    /** Whether the request is of a network that this replica owns. */
    boolean knows(UUID requestId) {
        return picture.knows(requestId.toString());
    }

    Uni<OffersView> offers(AskForOffers ask, Scope scope) {
        return picture.ofRequest(ask.requestId().toString(), ask.ledgerPosition())
                .map(network -> network.look(view -> offers(ask, scope, view, picture.ledgerPosition(network))));
    }

    Uni<WhyNotView> whyNot(AskWhyNot ask, Scope scope) {
        return picture.ofRequest(ask.requestId().toString(), ask.ledgerPosition())
                .map(network -> network.look(view -> whyNot(ask, scope, view)));
    }

    private OffersView offers(AskForOffers ask, Scope scope, Network.View view, long ledgerPosition) {
        Instant now = clock.instant();
        Set<String> clinics = scope.within(view.directory().clinics(), ask.clinics());
        Set<String> providers = providers(ask, view);
        Variety variety = new Variety(ask.count(), ask.perDay(), view.directory());
        OfferAnswer answer = variety.among(count -> view.offers()
                .answer(new OfferQuery(
                        ask.requestId().toString(), count, now, ask.from(), ask.to(), clinics, providers)));
        Obstacle none = answer.none();
        Order order = view.directory().order(ask.requestId().toString());
        return new OffersView(
                now,
                ledgerPosition,
                order.procedure(),
                order.levels(),
                order.side(),
                answer.offers().stream()
                        .map(offer -> OfferView.of(offer, view.directory()))
                        .toList(),
                none == null ? null : ObstacleView.of(none));
    }

    private static @Nullable Set<String> providers(AskForOffers ask, Network.View view) {
        if (ask.providerId() == null) {
            return null;
        }
        String provider = ask.providerId().toString();
        view.directory().requireProvider(provider);
        return Set.of(provider);
    }

    private WhyNotView whyNot(AskWhyNot ask, Scope scope, Network.View view) {
        Instant now = clock.instant();
        String clinic = view.directory().clinicOf(ask.roomId().toString());
        scope.within(view.directory().clinics(), Set.of(clinic));
        String provider = ask.providerId() == null ? null : ask.providerId().toString();
        if (provider != null) {
            view.directory().requireProvider(provider);
        }
        Place place = new Place(clinic, ask.start(), ask.roomId().toString(), provider);
        Obstacle obstacle = view.offers().whyNot(ask.requestId().toString(), place, now);
        Order order = view.directory().order(ask.requestId().toString());
        return new WhyNotView(
                now,
                obstacle == null,
                order.procedure(),
                order.levels(),
                order.side(),
                obstacle == null ? null : ObstacleView.of(obstacle));
    }
}
