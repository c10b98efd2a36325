package axial.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.planning.SampleNetwork;
import axial.planning.diary.Diary;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.rules.Reason;
import axial.planning.rules.Weights;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.PlanRun;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OffersTest {

    private static Facts booked;
    private static Diary diary;
    private static Offers offers;

    @BeforeAll
    static void bookMostOfAWeek() {
        Facts facts = SampleNetwork.of(420, 5, 11);
        List<Request> first = facts.requests().subList(0, 380);
        PlanOrder order = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1))
                .limitedTo(200)
                .onlyRequests(
                        new java.util.HashSet<>(first.stream().map(Request::id).toList()));
        booked = SampleNetwork.applied(facts, new PlanRun(facts, order).solve(progress -> {}));
        diary = Diary.of(booked);
        offers = new Offers(diary, Weights.standard());
    }

    @Test
    void offers_are_exactly_the_cheapest_of_all_places() {
        BruteForce everyPlace = new BruteForce(booked, SampleNetwork.now());
        for (Request request : booked.requests().subList(380, 420)) {
            List<BruteForce.Priced> expected = everyPlace.cheapest(request, 20);
            List<BruteForce.Priced> actual = answer(request, 20).offers().stream()
                    .map(offer -> new BruteForce.Priced(
                            offer.price(),
                            offer.placement().start(),
                            offer.placement().providerId()))
                    .toList();
            assertThat(actual).as(request.id()).isEqualTo(expected);
        }
    }

    @Test
    void the_reasons_of_an_offer_add_up_to_its_price() {
        for (Request request : booked.requests().subList(380, 420)) {
            for (Offer offer : answer(request, 5).offers()) {
                assertThat(offer.reasons().stream().mapToLong(Reason::price).sum())
                        .isEqualTo(offer.price());
                assertThat(offer.reasons())
                        .allSatisfy(reason -> assertThat(reason.sentence()).isNotBlank());
            }
        }
    }

    @Test
    void nothing_stands_in_the_way_of_a_place_exactly_when_it_would_be_offered() {
        BruteForce everyPlace = new BruteForce(booked, SampleNetwork.now());
        int free = 0;
        int obstructed = 0;
        for (Request request : booked.requests().subList(380, 386)) {
            List<BruteForce.Priced> all = everyPlace.cheapest(request, Integer.MAX_VALUE);
            for (Place place : everyPlace.somePlaces(request)) {
                boolean offered = all.stream()
                        .anyMatch(priced -> priced.start().equals(place.start())
                                && priced.providerId().equals(place.providerId())
                                && everyPlace.isAt(priced, place.clinic()));
                Obstacle obstacle = offers.whyNot(request.id(), place, SampleNetwork.now());
                assertThat(obstacle == null)
                        .as("%s %s %s", request.id(), place, obstacle)
                        .isEqualTo(offered);
                free += offered ? 1 : 0;
                obstructed += offered ? 0 : 1;
            }
        }
        assertThat(free).isGreaterThan(20);
        assertThat(obstructed).isGreaterThan(300);
    }

    @Test
    void a_clinic_to_which_nobody_knows_the_drive_is_never_offered() {
        BruteForce everyPlace = new BruteForce(booked, SampleNetwork.now());
        for (Request request : booked.requests().subList(380, 400)) {
            String nearest = answer(request, 1).offers().get(0).placement().clinic();
            Map<String, Integer> others = new HashMap<>(request.driveMinutes());
            others.remove(nearest);
            Request stranger = SampleNetwork.livingAt(request, others);
            diary.put(stranger);
            List<Offer> offered = answer(stranger, 20).offers();
            assertThat(offered)
                    .hasSameSizeAs(everyPlace.cheapest(stranger, 20))
                    .noneMatch(offer -> offer.placement().clinic().equals(nearest));
            Place there = new Place(nearest, SampleNetwork.at(SampleNetwork.FIRST_DAY, 10, 0), null, null);
            assertThat(offers.whyNot(stranger.id(), there, SampleNetwork.now()).sentence())
                    .isEqualTo("The drive from where the patient lives to " + nearest + " isn't known.");
            diary.put(request);
        }
    }

    @Test
    void the_own_place_of_a_booked_request_counts_as_free() {
        Request request = booked.requests().get(17);
        var own = diary.spotsOf(request.id()).get(0).placement();
        Place place = new Place(own.clinic(), own.start(), own.roomId(), own.providerId());
        assertThat(offers.whyNot(request.id(), place, SampleNetwork.now())).isNull();
        assertThat(diary.spotsOf(request.id())).hasSize(1);
    }

    @Test
    void an_unknown_request_is_named() {
        assertThatThrownBy(() -> offers.answer(OfferQuery.best("nobody", 3, SampleNetwork.now())))
                .isInstanceOf(UnknownRequest.class)
                .hasMessageContaining("nobody");
    }

    private static OfferAnswer answer(Request request, int count) {
        return offers.answer(OfferQuery.best(request.id(), count, SampleNetwork.now()));
    }
}
