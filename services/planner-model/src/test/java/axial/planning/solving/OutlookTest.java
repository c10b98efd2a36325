package axial.planning.solving;

import static axial.planning.solving.SmallNetwork.THURSDAY;
import static axial.planning.solving.SmallNetwork.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import axial.planning.SampleNetwork;
import axial.planning.diary.Blink;
import axial.planning.diary.Case;
import axial.planning.diary.Diary;
import axial.planning.diary.Finder;
import axial.planning.diary.Prices;
import axial.planning.diary.Scope;
import axial.planning.diary.Spot;
import axial.planning.model.After;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlookTest {

    @Test
    void whoever_must_come_so_late_that_there_is_no_shift_any_more_is_hopeless_and_so_is_who_comes_after() {
        assertThat(hopeless(WEDNESDAY, THURSDAY, 0, null)).isEmpty();
        assertThat(hopeless(WEDNESDAY, THURSDAY, 1, null)).containsExactly("third");
        assertThat(hopeless(THURSDAY, THURSDAY, 1, null)).containsExactly("second", "third");
        assertThat(hopeless(THURSDAY.plusDays(1), THURSDAY.plusDays(2), 0, null))
                .containsExactly("first", "second", "third");
    }

    @Test
    void whoever_would_have_to_come_before_the_own_window_is_hopeless() {
        Facts facts = SmallNetwork.oneAfterTheOther(WEDNESDAY, WEDNESDAY, 0, 0);
        assertThat(hopeless(facts)).isEmpty();
        assertThat(hopeless(between(THURSDAY, null, "second", facts))).containsExactly("second", "third");
    }

    @Test
    void who_comes_after_somebody_hopeless_is_so_too_even_with_days_left() {
        Facts facts = SmallNetwork.oneAfterTheOther(THURSDAY, THURSDAY, 0, null);
        assertThat(hopeless(between(WEDNESDAY, WEDNESDAY, "second", facts))).containsExactly("second", "third");
    }

    @Test
    void a_plan_says_by_when_it_would_have_to_be() {
        Facts facts = SmallNetwork.oneAfterTheOther(THURSDAY, THURSDAY, 1, null);
        Plan plan = filled(facts);
        assertThat(plan.unplaced())
                .extracting(Unplaced::requestId, unplaced -> unplaced.why().rule())
                .containsExactly(tuple("second", Rule.GAP), tuple("third", Rule.PREDECESSOR));
        assertThat(plan.unplaced().get(0).why().sentence())
                .isEqualTo(
                        "It can't be done before 2026-12-04, and no session at its clinics is known after 2026-12-03.");

        Facts late = SmallNetwork.oneAfterTheOther(THURSDAY.plusDays(9), THURSDAY.plusDays(20), 1, null);
        Plan none = filled(late);
        assertThat(none.unplaced().get(0).why().rule()).isEqualTo(Rule.WINDOW);
        assertThat(none.unplaced().get(0).why().sentence()).contains("before 2026-12-12");
    }

    @Test
    void requests_that_wait_for_each_other_have_hope_as_far_as_they_know() {
        Facts facts = SmallNetwork.oneAfterTheOther(WEDNESDAY, THURSDAY, 0, null);
        Request first = facts.requests().get(0);
        List<After> circle = List.of(new After("third", 0, null));
        assertThat(hopeless(with(SmallNetwork.again(first, WEDNESDAY, null, circle), facts)))
                .isEmpty();
    }

    /** Found by trying: on an empty diary, whoever comes before on each day on which that can be. Shifts may also be too short. */
    @Test
    void the_hopeless_have_no_place_whatever_day_those_before_them_get_and_few_others_have_none() {
        int hopeless = 0;
        int without = 0;
        for (int seed = 1; seed <= 4; seed++) {
            Facts facts = SampleNetwork.of(300, 5, seed);
            List<String> found = hopeless(facts);
            List<String> none = withoutPlace(facts);
            assertThat(none).containsAll(found);
            hopeless += found.size();
            without += none.size();
        }
        assertThat(hopeless).isBetween(without * 3 / 4, without).isPositive();
    }

    private static List<String> withoutPlace(Facts facts) {
        Diary diary = Diary.of(facts);
        Finder finder = new Finder(diary, Prices.at(SampleNetwork.now(), diary, Weights.standard()));
        return facts.requests().stream()
                .filter(request -> !hasPlaceOnSomeDay(request, diary, finder))
                .map(Request::id)
                .toList();
    }

    private static boolean hasPlaceOnSomeDay(Request request, Diary diary, Finder finder) {
        Case wanted = Objects.requireNonNull(diary.caseOf(request.id()));
        Spot place = finder.cheapest(wanted, Scope.EVERYWHERE, Blink.NEVER);
        if (place != null || request.after().isEmpty()) {
            return place != null;
        }
        Request before =
                Objects.requireNonNull(diary.request(request.after().get(0).requestId()));
        Case earlier = Objects.requireNonNull(diary.caseOf(before.id()));
        int today = (int) SampleNetwork.FIRST_DAY.toEpochDay();
        return IntStream.range(today, today + 14)
                .mapToObj(day -> finder.cheapest(earlier, Scope.EVERYWHERE.onDays(day, day), Blink.NEVER))
                .filter(Objects::nonNull)
                .anyMatch(there -> hasPlaceAfter(there, request, diary, finder));
    }

    private static boolean hasPlaceAfter(Spot there, Request request, Diary diary, Finder finder) {
        diary.occupy(there);
        boolean has = hasPlaceOnSomeDay(request, diary, finder);
        diary.vacate(there);
        return has;
    }

    private static List<String> hopeless(LocalDate from, LocalDate last, int minGap, @Nullable Integer maxGap) {
        return hopeless(SmallNetwork.oneAfterTheOther(from, last, minGap, maxGap));
    }

    private static Plan filled(Facts facts) {
        PlanOrder order =
                PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)).limitedTo(70);
        return new PlanRun(facts, order).solve(progress -> {});
    }

    private static List<String> hopeless(Facts facts) {
        PlanProblem problem = ProblemSetup.of(facts, PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)));
        Outlook outlook = new Outlook(problem);
        List<String> hopeless = problem.appointments().stream()
                .filter(appointment -> outlook.isHopeless(appointment.index()))
                .map(PlannedAppointment::requestId)
                .toList();
        assertThat(outlook.hopeless()).isEqualTo(hopeless.size());
        return hopeless;
    }

    private static Facts between(LocalDate earliest, @Nullable LocalDate latest, String id, Facts facts) {
        Request other = facts.requests().stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow();
        return with(SmallNetwork.again(other, earliest, latest, other.after()), facts);
    }

    private static Facts with(Request changed, Facts facts) {
        List<Request> requests = facts.requests().stream()
                .map(request -> request.id().equals(changed.id()) ? changed : request)
                .toList();
        return SampleNetwork.with(requests, facts);
    }
}
