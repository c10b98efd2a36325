package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.diary.Blink;
import axial.planning.diary.Case;
import axial.planning.diary.Scope;
import axial.planning.model.Facts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuinTest {

    private static final int TIMES = 4_000;

    private final Effort effort = new Effort(() -> 0, null, () -> false, () -> {});

    @Test
    void with_who_claims_a_place_go_who_is_there_and_often_who_is_where_that_one_could_go() {
        PlanProblem problem = inEachOthersWay();

        assertThat(share(problem, ruined -> ruined.equals(List.of("far", "either"))))
                .isGreaterThan(0.1);
        assertThat(share(problem, ruined -> ruined.equals(List.of("far", "either", "only"))))
                .isGreaterThan(0.05);
    }

    @Test
    void who_is_furthest_from_what_it_could_have_comes_more_often_and_much_more_often_at_first() {
        PlanProblem problem = inEachOthersWay();
        assertThat(share(problem, ruined -> ruined.contains("far"))).isBetween(0.68, 0.82);

        for (int looks = 0; looks < 1_000; looks++) {
            effort.goesOn();
        }
        assertThat(share(problem, ruined -> ruined.contains("far"))).isBetween(0.46, 0.6);
    }

    @Test
    void now_and_then_a_shift_is_cleared_and_stays_closed() {
        PlanProblem problem =
                problem(SmallNetwork.oneRoomFor(10), PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)));
        GreedyStart.place(problem);

        List<Ruined> cleared =
                chosen(problem).stream().filter(ruined -> ruined.closed != null).toList();

        assertThat(cleared).hasSizeBetween(TIMES / 100, TIMES / 33);
        assertThat(cleared).allSatisfy(ruined -> assertThat(requests(problem, ruined.indexes))
                .doesNotHaveDuplicates()
                .hasSize(10));
    }

    @Test
    void who_lost_a_place_is_tried_before_who_never_had_one() {
        PlanProblem problem =
                problem(SmallNetwork.oneRoomForTwo(), PlanOrder.repair(SampleNetwork.now(), Duration.ofSeconds(1)));
        assertThat(unplaced(problem)).filteredOn("displaced"::equals).hasSizeBetween(75, 92);

        put(problem, "displaced", "TUL");
        assertThat(unplaced(problem)).containsOnly("waiting");
    }

    @Test
    void nobody_makes_room_for_who_cannot_have_a_place_anyway() {
        PlanProblem problem = problem(
                SmallNetwork.oneAfterTheOther(SmallNetwork.THURSDAY, SmallNetwork.THURSDAY, 1, null),
                PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)));
        Movables movables = problem.workbench().movables(problem);
        assertThat(requests(problem, List.of(movables.unplaced(problem.workbench(), new Random(3)))))
                .containsExactly("first");

        GreedyStart.place(problem);
        assertThat(movables.unplaced(problem.workbench(), new Random(3))).isNegative();
        assertThat(movables.hopeless()).isEqualTo(2);
    }

    /** Whoever is far could be nearer where the one is who might as well be where the third is. */
    private PlanProblem inEachOthersWay() {
        PlanProblem problem =
                problem(SmallNetwork.threeClinics(), PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1)));
        put(problem, "far", "MKO");
        put(problem, "either", "TUL");
        put(problem, "only", "SSP");
        return problem;
    }

    private PlanProblem problem(Facts facts, PlanOrder order) {
        PlanProblem problem = ProblemSetup.of(facts, order);
        problem.workbench().search(order.kind(), effort);
        return problem;
    }

    private static void put(PlanProblem problem, String request, String clinic) {
        Workbench bench = problem.workbench();
        Scope scope = new Scope(-Case.NEVER, Case.NEVER, Set.of(clinic), null);
        PlannedAppointment appointment = problem.appointments().stream()
                .filter(any -> any.requestId().equals(request))
                .findFirst()
                .orElseThrow();
        bench.put(appointment.index(), bench.finder().cheapest(appointment.theCase(), scope, Blink.NEVER));
        assertThat(bench.placed(appointment.index())).isNotNull();
    }

    /** How often those are taken out, of all times. */
    private static double share(PlanProblem problem, Predicate<List<String>> those) {
        long times = chosen(problem).stream()
                .filter(ruined -> those.test(requests(problem, ruined.indexes)))
                .count();
        return (double) times / TIMES;
    }

    private static List<Ruined> chosen(PlanProblem problem) {
        Ruin ruin = new Ruin(problem, new Random(3));
        return Stream.generate(() -> {
                    Ruined ruined = new Ruined(problem.appointments().size());
                    ruin.choose(ruined);
                    return ruined;
                })
                .limit(TIMES)
                .toList();
    }

    /** Who is tried as one without a place. */
    private static List<String> unplaced(PlanProblem problem) {
        Workbench bench = problem.workbench();
        Random random = new Random(3);
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            indexes.add(bench.movables(problem).unplaced(bench, random));
        }
        return requests(problem, indexes);
    }

    private static List<String> requests(PlanProblem problem, List<Integer> indexes) {
        return indexes.stream()
                .map(index -> problem.appointments().get(index).requestId())
                .toList();
    }
}
