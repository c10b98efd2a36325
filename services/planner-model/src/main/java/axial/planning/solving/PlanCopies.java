package axial.planning.solving;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;

/** Copies a solution for OptaPlanner: only the appointments differ between copies. By hand, because a better plan is found every few moves. */
public final class PlanCopies implements SolutionCloner<PlanProblem> {

    @Override
    public PlanProblem cloneSolution(PlanProblem original) {
        List<PlannedAppointment> copies =
                new ArrayList<>(original.appointments().size());
        for (PlannedAppointment appointment : original.appointments()) {
            copies.add(new PlannedAppointment(appointment));
        }
        return original.with(copies);
    }
}
