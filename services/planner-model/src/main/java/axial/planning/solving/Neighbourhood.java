package axial.planning.solving;

import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/** Hands OptaPlanner one thought-out move after another, for as long as it asks. */
public final class Neighbourhood implements MoveIteratorFactory<PlanProblem, SpotMove> {

    @Override
    public long getSize(ScoreDirector<PlanProblem> director) {
        return 1_000L * director.getWorkingSolution().appointments().size();
    }

    @Override
    public Iterator<SpotMove> createOriginalMoveIterator(ScoreDirector<PlanProblem> director) {
        throw new UnsupportedOperationException("Moves are made at random: use selection order RANDOM.");
    }

    @Override
    public Iterator<SpotMove> createRandomMoveIterator(ScoreDirector<PlanProblem> director, Random random) {
        PlanProblem problem = director.getWorkingSolution();
        problem.workbench().follow(problem.appointments());
        RuinAndRecreate moves = new RuinAndRecreate(problem, random);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public SpotMove next() {
                return moves.next();
            }
        };
    }
}
