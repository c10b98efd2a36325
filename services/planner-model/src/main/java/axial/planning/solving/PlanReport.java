package axial.planning.solving;

import axial.planning.diary.Diary;
import axial.planning.diary.Found;
import axial.planning.diary.Minutes;
import axial.planning.diary.PriceTag;
import axial.planning.diary.Spot;
import axial.planning.model.Appointment;
import axial.planning.offers.Shortage;
import axial.planning.rules.Reason;
import axial.planning.rules.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;

/** Reads a solved problem as a plan: moves with reasons, who is left out, and what each rule costs by the rule book. */
final class PlanReport {

    private static final SolutionManager<PlanProblem, HardMediumSoftLongScore> RULE_BOOK =
            SolutionManager.create(SolverFactory.<PlanProblem>create(new SolverConfig()
                    .withSolutionClass(PlanProblem.class)
                    .withEntityClasses(PlannedAppointment.class)
                    .withScoreDirectorFactory(Search.streams())));

    private final PlanProblem problem;
    private final PlanOrder order;
    private final Workbench bench;

    PlanReport(PlanProblem problem, PlanOrder order) {
        this.problem = problem;
        this.order = order;
        this.bench = problem.workbench();
        bench.follow(problem.appointments());
    }

    Plan plan(String hash, List<InputProblem> problems, long calculations, Duration elapsed, boolean stopped) {
        ScoreExplanation<PlanProblem, HardMediumSoftLongScore> explanation = RULE_BOOK.explain(problem);
        List<PlannedAppointment> changed = problem.appointments().stream()
                .filter(PlannedAppointment::isProposed)
                .toList();
        return new Plan(
                hash,
                score(explanation.getScore()),
                new Grouping(changed, problem.links(), problem.aparts()).groups(this::move),
                unplaced(),
                costs(explanation),
                problems,
                calculations,
                elapsed,
                stopped);
    }

    static PlanScore score(@Nullable HardMediumSoftLongScore score) {
        return score == null
                ? new PlanScore(0, 0, 0)
                : new PlanScore(score.hardScore(), score.mediumScore(), score.softScore());
    }

    private static List<RuleCost> costs(ScoreExplanation<PlanProblem, HardMediumSoftLongScore> explanation) {
        List<RuleCost> costs = new ArrayList<>();
        for (ConstraintMatchTotal<HardMediumSoftLongScore> total :
                explanation.getConstraintMatchTotalMap().values()) {
            HardMediumSoftLongScore score = total.getScore();
            long cost = -(score.hardScore() + score.mediumScore() + score.softScore());
            if (cost != 0) {
                costs.add(new RuleCost(Rule.valueOf(total.getConstraintName()), total.getConstraintMatchCount(), cost));
            }
        }
        costs.sort(Comparator.comparing(RuleCost::rule));
        return costs;
    }

    private PlannedMove move(PlannedAppointment appointment) {
        Spot spot = appointment.place();
        Appointment booked =
                appointment.original() == null ? null : appointment.original().booked();
        return new PlannedMove(
                booked == null ? PlannedMove.Kind.PLACE : PlannedMove.Kind.MOVE,
                appointment.requestId(),
                booked == null ? null : booked.id(),
                booked == null ? null : booked.version(),
                spot.placement(),
                Minutes.at(spot.end()),
                appointment.original() == null ? null : appointment.original().placement(),
                reasons(appointment, spot));
    }

    private List<Reason> reasons(PlannedAppointment appointment, Spot spot) {
        bench.put(appointment.index(), null);
        Found found = bench.finder().trace(appointment.theCase(), spot);
        bench.put(appointment.index(), spot);
        return found == null ? List.of() : PriceTag.of(found, bench.prices());
    }

    private List<Unplaced> unplaced() {
        Diary diary = bench.diary();
        Shortage shortage = new Shortage(diary, bench.prices());
        return problem.appointments().stream()
                .filter(appointment -> appointment.spot() == null)
                .sorted(GreedyStart.order())
                .map(appointment -> new Unplaced(
                        appointment.requestId(),
                        shortage.of(
                                Objects.requireNonNull(diary.caseOf(appointment.requestId())),
                                bench.scope(appointment.index()))))
                .toList();
    }

    @Override
    public String toString() {
        return order.kind() + " of " + problem.appointments().size();
    }
}
