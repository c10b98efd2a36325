package axial.planning;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.model.Facts;
import axial.planning.model.Placement;
import axial.planning.solving.MoveGroup;
import axial.planning.solving.Plan;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.PlanRun;
import axial.planning.solving.PlannedMove;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The checker finds what is planted: otherwise its silence would prove nothing. */
class PlanCheckerTest {

    private static Facts facts;
    private static Plan plan;

    @BeforeAll
    static void planADay() {
        facts = SampleNetwork.of(60, 1, 41);
        PlanOrder order = PlanOrder.fill(SampleNetwork.now(), Duration.ofSeconds(1));
        plan = new PlanRun(facts, order.limitedTo(50)).solve(progress -> {});
        assertThat(PlanChecker.faults(facts, plan, SampleNetwork.now())).isEmpty();
    }

    @Test
    void a_place_taken_twice_is_found() {
        Placement taken = plan.moves().get(0).placement();
        assertThat(faults(old -> taken)).anyMatch(fault -> fault.contains("is needed by"));
    }

    @Test
    void a_procedure_at_night_is_found() {
        assertThat(faults(old -> with(old, old.roomId(), old.start().plus(Duration.ofHours(11)))))
                .anyMatch(fault -> fault.contains("outside its hours"));
    }

    @Test
    void a_start_off_the_grid_or_in_the_past_is_found() {
        assertThat(faults(old -> with(old, old.roomId(), old.start().plusSeconds(60))))
                .anyMatch(fault -> fault.contains("off the grid"));
        assertThat(faults(old -> with(old, old.roomId(), old.start().minus(Duration.ofDays(3)))))
                .anyMatch(fault -> fault.contains("in the past"));
    }

    private static Placement with(Placement old, String room, java.time.Instant start) {
        return new Placement(
                old.clinic(), room, old.providerId(), start, old.alternative(), old.deviceIds(), old.bayId());
    }

    /** Faults after the second move has been changed. */
    private static List<String> faults(UnaryOperator<Placement> change) {
        List<PlannedMove> moves = new ArrayList<>(plan.moves());
        PlannedMove old = moves.get(1);
        moves.set(
                1,
                new PlannedMove(
                        old.kind(),
                        old.requestId(),
                        old.appointmentId(),
                        old.expectedVersion(),
                        change.apply(old.placement()),
                        old.end(),
                        old.before(),
                        old.reasons(),
                        old.beforeReasons(),
                        old.why()));
        Plan spoilt = new Plan(
                plan.inputHash(),
                plan.outcomeHash(),
                plan.before(),
                plan.after(),
                List.of(new MoveGroup(moves)),
                plan.unplaced(),
                plan.problems(),
                plan.scoreCalculations(),
                plan.pace(),
                plan.elapsed(),
                plan.stoppedEarly());
        return PlanChecker.faults(facts, spoilt, SampleNetwork.now());
    }
}
