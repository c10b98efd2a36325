package axial.planning.solving;

import axial.planning.diary.ClinicBook;
import axial.planning.diary.Day;
import axial.planning.diary.Days;
import axial.planning.diary.Minutes;
import axial.planning.diary.Timeline;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;

/** Looks at a problem whose places the diary holds, and says how it stands by the rule book. */
final class Survey {

    private static final SolutionManager<PlanProblem, HardMediumSoftLongScore> RULE_BOOK =
            SolutionManager.create(SolverFactory.<PlanProblem>create(new SolverConfig()
                    .withSolutionClass(PlanProblem.class)
                    .withEntityClasses(PlannedAppointment.class)
                    .withScoreDirectorFactory(Search.streams())));

    private static final int LONGEST = 366;

    private final int firstDay;
    private final int lastDay;

    /** From today on, over the days of the order; where it leaves them open, to the last day on which something is done. */
    Survey(PlanProblem problem, PlanOrder order) {
        int today = problem.premises().today();
        firstDay = order.from() == null ? today : Math.max(today, Days.of(order.from()));
        int last = order.to() == null ? lastDay(problem) : Days.of(order.to());
        lastDay = Math.min(last, firstDay + LONGEST);
    }

    private static int lastDay(PlanProblem problem) {
        return problem.appointments().stream()
                .flatMap(appointment -> Stream.ofNullable(appointment.spot()))
                .mapToInt(spot -> spot.epochDay())
                .max()
                .orElse(problem.premises().today());
    }

    Standing of(PlanProblem problem) {
        ScoreExplanation<PlanProblem, HardMediumSoftLongScore> explanation = RULE_BOOK.explain(problem);
        List<PlannedAppointment> placed = problem.appointments().stream()
                .filter(appointment -> !appointment.isPinned() && appointment.spot() != null)
                .toList();
        return new Standing(
                PlanScore.of(explanation.getScore()),
                costs(explanation),
                loads(problem.workbench()),
                placed.size(),
                placed.stream()
                        .mapToLong(one -> PriceRules.daysWaited(one, problem.premises()))
                        .sum(),
                placed.stream().mapToLong(PriceRules::daysLate).sum());
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

    private List<ClinicLoad> loads(Workbench bench) {
        return bench.diary().clinics().stream()
                .map(this::load)
                .filter(load -> load.openMinutes() > 0)
                .toList();
    }

    private ClinicLoad load(ClinicBook clinic) {
        int open = 0;
        int used = 0;
        int idle = 0;
        int full = 0;
        for (int epochDay = firstDay; epochDay <= lastDay; epochDay++) {
            Day day = clinic.day(epochDay);
            open += clinic.openRoomMinutes(epochDay);
            if (day != null) {
                used += day.usedRoomMinutes();
                idle += idleMinutes(day);
                full += day.usedRoomMinutes() * 10 > day.openRoomMinutes() * 8 ? 1 : 0;
            }
        }
        return new ClinicLoad(clinic.code(), open, used, idle, full);
    }

    private static int idleMinutes(Day day) {
        int minutes = 0;
        for (Timeline provider : day.providers()) {
            minutes += provider.workload(day.clinic(), day.epochDay()).idle() * Minutes.GRID;
        }
        return minutes;
    }
}
