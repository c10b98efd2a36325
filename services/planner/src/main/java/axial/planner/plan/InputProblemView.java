package axial.planner.plan;

import axial.planning.solving.InputProblem;

/** A fact that made no sense and was left out. */
public record InputProblemView(String id, String problem) {

    static InputProblemView of(InputProblem problem) {
        return new InputProblemView(problem.factId(), problem.sentence());
    }
}
