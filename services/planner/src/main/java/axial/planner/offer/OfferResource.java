package axial.planner.offer;

import axial.edge.access.Caller;
import axial.edge.access.Role;
import axial.planner.replica.Question;
import axial.planner.replica.Referrals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Offers over HTTP. */
@Path("/offers")
public class OfferResource {

    private final OfferDesk desk;
    private final Referrals referrals;
    private final Caller caller;

    OfferResource(OfferDesk desk, Referrals referrals, Caller caller) {
        this.desk = desk;
        this.referrals = referrals;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.SCHEDULER, Role.MANAGER})
    @Operation(
            summary = "Where could this request go?",
            description =
                    "The best places in the caller's clinics, cheapest first, each with its price in minutes of inconvenience and the reasons. "
                            + "With a ledgerPosition the answer knows that booking, or is 503 ledger-behind: ask again.")
    public Uni<OffersView> offers(@Valid @NotNull AskForOffers ask) {
        Scope scope = Scope.of(caller);
        var question = Question.post("/offers", ask, OffersView.class);
        return referrals.answer(desk.knows(ask.requestId()), question, () -> desk.offers(ask, scope));
    }

    @POST
    @Path("/why-not")
    @RolesAllowed({Role.SCHEDULER, Role.MANAGER})
    @Operation(
            summary = "Why is this place not offered?",
            description = "The first rule that a place would break for a request, or that it is free.")
    public Uni<WhyNotView> whyNot(@Valid @NotNull AskWhyNot ask) {
        Scope scope = Scope.of(caller);
        var question = Question.post("/offers/why-not", ask, WhyNotView.class);
        return referrals.answer(desk.knows(ask.requestId()), question, () -> desk.whyNot(ask, scope));
    }
}
