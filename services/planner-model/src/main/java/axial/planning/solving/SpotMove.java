package axial.planning.solving;

import axial.planning.diary.Spot;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Gives several appointments new spots at once. Feasible as a whole; on the way spots may overlap. */
final class SpotMove extends AbstractMove<PlanProblem> {

    static final String SPOT = "spot";

    private final PlannedAppointment[] appointments;
    private final @Nullable Spot[] spots;

    SpotMove(PlannedAppointment[] appointments, @Nullable Spot[] spots) {
        this.appointments = appointments;
        this.spots = spots;
    }

    /** Always: the search then looks at its limits even when there is nothing left to change. */
    @Override
    public boolean isMoveDoable(ScoreDirector<PlanProblem> director) {
        return true;
    }

    @Override
    protected AbstractMove<PlanProblem> createUndoMove(ScoreDirector<PlanProblem> director) {
        @Nullable Spot[] before = new Spot[appointments.length];
        for (int i = 0; i < before.length; i++) {
            before[i] = appointments[i].spot();
        }
        return new SpotMove(appointments, before);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<PlanProblem> director) {
        for (int i = 0; i < appointments.length; i++) {
            if (appointments[i].spot() != spots[i]) {
                director.beforeVariableChanged(appointments[i], SPOT);
                appointments[i].put(spots[i]);
                director.afterVariableChanged(appointments[i], SPOT);
            }
        }
    }

    @Override
    public List<PlannedAppointment> getPlanningEntities() {
        return Arrays.asList(appointments);
    }

    @Override
    public List<@Nullable Spot> getPlanningValues() {
        return Arrays.asList(spots);
    }

    @Override
    public String toString() {
        return Arrays.toString(appointments) + " -> " + Arrays.toString(spots);
    }
}
