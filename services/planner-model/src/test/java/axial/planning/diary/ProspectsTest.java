package axial.planning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.rules.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered from search to search is what the finder finds anew. */
class ProspectsTest {

    private final Random random = new Random(7);
    private final Map<String, Prospects> remembered = new HashMap<>();

    @Test
    void the_cheapest_place_is_the_finders_while_places_are_taken_and_given_back() {
        Facts facts = SampleNetwork.of(200, 5, 21);
        Diary diary = Diary.of(facts);
        Finder finder = finder(diary);
        List<Spot> taken = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            Case any = any(diary, facts.requests());
            Spot found = prospects(diary, any).cheapest(-Case.NEVER, Case.NEVER, Blink.NEVER);
            assertCheapest(found, any, finder, Scope.EVERYWHERE);
            if (found != null && taken.size() < 150) {
                diary.occupy(found);
                taken.add(found);
            } else {
                diary.vacate(taken.remove(random.nextInt(taken.size())));
            }
        }
    }

    @Test
    void days_beyond_the_shifts_it_remembers_are_found_too() {
        Facts facts = SampleNetwork.of(60, 130, 3);
        Diary diary = Diary.of(facts);
        Finder finder = finder(diary);
        int first = Days.of(SampleNetwork.FIRST_DAY);
        for (Request request : facts.requests()) {
            Case any = Objects.requireNonNull(diary.caseOf(request.id()));
            for (int from = first; from < first + 180; from += 20) {
                Spot found = prospects(diary, any).cheapest(from, from + 6, Blink.NEVER);
                assertCheapest(found, any, finder, Scope.EVERYWHERE.onDays(from, from + 6));
            }
        }
    }

    private Prospects prospects(Diary diary, Case any) {
        return remembered.computeIfAbsent(
                any.request().id(), id -> new Prospects(diary, finder(diary), prices(diary), any, Scope.EVERYWHERE));
    }

    private Case any(Diary diary, List<Request> requests) {
        return Objects.requireNonNull(
                diary.caseOf(requests.get(random.nextInt(requests.size())).id()));
    }

    private static Finder finder(Diary diary) {
        return new Finder(diary, prices(diary));
    }

    private static Prices prices(Diary diary) {
        return Prices.at(SampleNetwork.now(), diary, Weights.standard());
    }

    private static void assertCheapest(@Nullable Spot found, Case request, Finder finder, Scope scope) {
        List<Found> expected = finder.best(request, scope, 1, Blink.NEVER);
        assertThat(found == null).as("%s instead of %s", found, expected).isEqualTo(expected.isEmpty());
        if (found != null) {
            assertThat(priceOf(found, request, finder))
                    .isEqualTo(expected.get(0).price());
        }
    }

    /** With what the place changes for its neighbours. */
    private static long priceOf(Spot spot, Case request, Finder finder) {
        Scope shift = Scope.EVERYWHERE.at(spot.clinic().code()).onDays(spot.epochDay(), spot.epochDay());
        return finder.best(request, shift, 1000, Blink.NEVER).stream()
                .filter(found -> found.isSameTime(Prices.provider(spot), spot.start()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(spot + " is not free"))
                .price();
    }
}
