package axial.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.diary.Diary;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the only one of something is taken, that is what a request is short of. */
class ShortageTest {

    private static final Instant FROM = SampleNetwork.at(OneOfEverything.DAY, 9, 0);
    private static final Instant UNTIL = SampleNetwork.at(OneOfEverything.DAY, 10, 0);

    @Test
    void nobody_is_offered_a_way_that_only_others_may_do() {
        Diary diary = OneOfEverything.open(FROM, UNTIL);
        Offers offers = new Offers(diary, Weights.standard());
        OfferQuery query = OfferQuery.best(OneOfEverything.REQUEST, 3, SampleNetwork.now());
        Place place = new Place("TUL", FROM, "room", "ann");
        assertThat(offers.whyNot(OneOfEverything.REQUEST, place, SampleNetwork.now()))
                .isNull();

        diary.put(OneOfEverything.request(Set.of("PHYSICIAN")));

        assertThat(offers.answer(query).none().rule()).isEqualTo(Rule.PERFORMER);
        Obstacle obstacle = offers.whyNot(OneOfEverything.REQUEST, place, SampleNetwork.now());
        assertThat(obstacle.rule()).isEqualTo(Rule.PERFORMER);
    }

    @ParameterizedTest
    @CsvSource({
        "ROOM, room, ROOM_CLASH, one more fitting room",
        "DEVICE, generator, DEVICE_CLASH, one more device",
        "BAY, bed, BAY_CLASH, one more recovery place",
        "PROVIDER, ann, PROVIDER_CLASH, one more provider"
    })
    void what_is_taken_is_what_is_short(ResourceKind kind, String taken, Rule rule, String help) {
        Diary diary = OneOfEverything.open(FROM, UNTIL);
        Offers offers = new Offers(diary, Weights.standard());
        OfferQuery query = OfferQuery.best(OneOfEverything.REQUEST, 3, SampleNetwork.now());
        assertThat(offers.answer(query).offers()).isNotEmpty();

        diary.put(OneOfEverything.taking(kind, taken, "TUL", FROM, UNTIL));

        OfferAnswer answer = offers.answer(query);
        assertThat(answer.offers()).isEmpty();
        assertThat(answer.none().rule()).isEqualTo(rule);
        assertThat(answer.none().sentence()).contains(help + " ").contains("at TUL 2026-11-30 09:00");
    }
}
