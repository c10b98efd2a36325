package axial.planning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered from search to search is what the finder finds anew. */
class ProspectsTest {

    private final Random random = new Random(7);
    private final Map<String, Prospects> remembered = new HashMap<>();

    @Test
    void the_cheapest_place_is_the_finders_while_places_are_taken_and_given_back() {
        Facts facts = SampleNetwork.of(200, 5, 21);
        assertCheapestWhilePlacesComeAndGo(Diary.of(facts), facts.requests());
    }

    @Test
    void the_cheapest_place_is_the_finders_where_procedures_should_keep_distances() {
        Facts facts = SampleNetwork.withDistances(SampleNetwork.of(200, 5, 22));
        assertCheapestWhilePlacesComeAndGo(Diary.of(facts), facts.requests());
    }

    @Test
    void what_a_device_does_at_the_other_clinic_is_noticed() {
        Facts facts = SampleNetwork.of(600, 2, 21);
        Diary diary = Diary.of(facts);
        letDevicesBeGuests(facts, diary);
        List<Request> withDevice = facts.requests().stream()
                .filter(request -> request.procedure().equals("RFA"))
                .toList();
        assertCheapestWhilePlacesComeAndGo(diary, withDevice);
    }

    private void assertCheapestWhilePlacesComeAndGo(Diary diary, List<Request> requests) {
        Finder finder = finder(diary);
        List<Spot> taken = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            Case any = any(diary, requests);
            Spot found = prospects(diary, any).cheapest(Long.MAX_VALUE, Glance.FULL);
            assertCheapest(found, any, finder, Scope.EVERYWHERE);
            if (found != null && taken.size() < requests.size() * 3 / 4) {
                diary.occupy(found);
                taken.add(found);
            } else {
                diary.vacate(taken.remove(random.nextInt(taken.size())));
            }
        }
    }

    @Test
    void only_a_place_that_costs_less_than_wanted_is_looked_for() {
        Facts facts = SampleNetwork.of(200, 5, 21);
        Diary diary = Diary.of(facts);
        Finder finder = finder(diary);
        for (Request request : facts.requests().subList(0, 60)) {
            Case any = Objects.requireNonNull(diary.caseOf(request.id()));
            List<Found> cheapest = finder.best(any, Scope.EVERYWHERE, 1, Blink.NEVER);
            if (!cheapest.isEmpty()) {
                long price = cheapest.get(0).price();
                Spot found = prospects(diary, any).cheapest(price + 1, Glance.FULL);
                assertCheapest(found, any, finder, Scope.EVERYWHERE);
                assertThat(prospects(diary, any).cheapest(price, Glance.FULL)).isNull();
                diary.occupy(Objects.requireNonNull(found));
            }
        }
    }

    @Test
    void a_place_that_was_given_back_earlier_is_found_after_some_looks_and_one_given_back_just_now_at_once() {
        Facts facts = SampleNetwork.of(200, 5, 21);
        Diary diary = Diary.of(facts);
        Finder finder = finder(diary);
        for (Request request : facts.requests().subList(0, 120)) {
            Case any = Objects.requireNonNull(diary.caseOf(request.id()));
            Known.stream(finder.cheapest(any, Scope.EVERYWHERE, Blink.NEVER)).forEach(diary::occupy);
        }
        int tried = 0;
        for (Request request : facts.requests().subList(120, 200)) {
            Case any = Objects.requireNonNull(diary.caseOf(request.id()));
            for (Found cheapest : finder.best(any, Scope.EVERYWHERE, 1, Blink.NEVER)) {
                Spot only = finder.spot(cheapest);
                if (isDearerWithout(only, any, cheapest.price(), diary)) {
                    Prospects prospects = prospects(diary, any);
                    assertThat(looks(prospects, only, cheapest.price(), diary, false))
                            .isBetween(2, 8);
                    assertThat(looks(prospects, only, cheapest.price(), diary, true))
                            .isOne();
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(10);
    }

    private static boolean isDearerWithout(Spot taken, Case request, long price, Diary diary) {
        diary.occupy(taken);
        List<Found> next = finder(diary).best(request, Scope.EVERYWHERE, 1, Blink.NEVER);
        diary.vacate(taken);
        return next.isEmpty() || next.get(0).price() > price;
    }

    /** How many looks it takes, after some in vain, until the only place is found that was given back; just now, or before the search began. */
    private static int looks(Prospects prospects, Spot only, long price, Diary diary, boolean justNow) {
        diary.occupy(only);
        for (int i = 0; i < 20; i++) {
            assertThat(prospects.cheapest(price + 1, since(diary.givenBack()))).isNull();
        }
        long before = diary.givenBack();
        diary.vacate(only);
        Glance glance = since(justNow ? before : diary.givenBack());
        int looks = 1;
        while (prospects.cheapest(price + 1, glance) == null && looks < 100) {
            looks++;
        }
        return looks;
    }

    private static Glance since(long givenBack) {
        return new Glance(-Case.NEVER, Case.NEVER, Blink.NEVER, givenBack, null);
    }

    @Test
    void the_next_best_shift_is_found_while_the_best_is_closed() {
        Facts facts = SampleNetwork.of(100, 5, 21);
        Diary diary = Diary.of(facts);
        for (Request request : facts.requests()) {
            Case any = Objects.requireNonNull(diary.caseOf(request.id()));
            Spot best = Objects.requireNonNull(prospects(diary, any).cheapest(Long.MAX_VALUE, Glance.FULL));
            Shift closed = Objects.requireNonNull(Shift.of(best));
            Glance glance = new Glance(-Case.NEVER, Case.NEVER, Blink.NEVER, -1, closed);
            Spot next = Objects.requireNonNull(prospects(diary, any).cheapest(Long.MAX_VALUE, glance));

            assertThat(Shift.of(next)).isNotNull().isNotSameAs(closed);
            assertThat(next.price())
                    .isGreaterThanOrEqualTo(prospects(diary, any).least());
            assertCheapest(
                    prospects(diary, any).cheapest(Long.MAX_VALUE, Glance.FULL), any, finder(diary), Scope.EVERYWHERE);
            diary.occupy(best);
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
                Spot found = prospects(diary, any).cheapest(Long.MAX_VALUE, Glance.FULL.onDays(from, from + 6));
                assertCheapest(found, any, finder, Scope.EVERYWHERE.onDays(from, from + 6));
            }
        }
    }

    /** Each device may be used at the next clinic as well. */
    private static void letDevicesBeGuests(Facts facts, Diary diary) {
        Map<String, String> next = Map.of("TUL", "SSP", "SSP", "MKO", "MKO", "OKM", "OKM", "VIN", "VIN", "TUL");
        Set<String> devices = facts.resources().stream()
                .filter(resource -> resource.kind() == ResourceKind.DEVICE)
                .map(Resource::id)
                .collect(Collectors.toSet());
        facts.openings().stream()
                .filter(opening -> devices.contains(opening.resourceId()))
                .forEach(opening -> diary.put(new Opening(
                        opening.id() + "-guest",
                        opening.resourceId(),
                        next.get(opening.clinic()),
                        opening.start(),
                        opening.end())));
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
