package axial.planning.solving;

import axial.planning.diary.Diary;
import axial.planning.diary.Prices;
import axial.planning.offers.Shortage;
import java.util.List;
import java.util.Objects;

/** Reads a solved problem as a plan, billed by the order's own weights: moves with reasons, who is left out, and how it stands before and after. */
final class PlanReport {

    private final PlanProblem problem;
    private final PlanOrder order;
    private final Groundwork groundwork;
    private final Workbench bench;
    private final Prices prices;

    PlanReport(PlanProblem solved, PlanOrder order, Groundwork groundwork) {
        this.problem = solved.weighing(order.weights());
        this.order = order;
        this.groundwork = groundwork;
        this.bench = problem.workbench();
        bench.follow(problem.appointments());
        prices = Prices.at(order.now(), bench.diary(), order.weights());
    }

    Plan plan(PlanRun.Toll toll) {
        Survey survey = new Survey(problem, order);
        Standing after = survey.of(problem, Judgement.of(problem));
        MoveBill bill = new MoveBill(bench, prices);
        List<PlannedAppointment> changed = problem.appointments().stream()
                .filter(PlannedAppointment::isProposed)
                .toList();
        List<MoveGroup> groups = new Grouping(changed, problem.links(), problem.aparts()).groups(bill::of);
        List<Unplaced> unplaced = unplaced();
        return new Plan(
                groundwork.fingerprint(order),
                Fingerprint.of(groups, after.score()),
                before(survey),
                after,
                groups,
                unplaced,
                groundwork.problems(),
                toll.scoreCalculations(),
                toll.pace(),
                toll.elapsed(),
                toll.stopped());
    }

    private Standing before(Survey survey) {
        PlanProblem booked = problem.asBooked(order.weights());
        bench.follow(booked.appointments());
        Standing standing = survey.of(booked, groundwork.judged(booked));
        bench.follow(problem.appointments());
        return standing;
    }

    private List<Unplaced> unplaced() {
        Diary diary = bench.diary();
        Shortage shortage = new Shortage(diary, prices);
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
}
