package axial.benchmark.optaplanner;

import axial.benchmark.pooled.Tally;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Hands the solver the tally, which is quicker than constraint streams: to the advantage of the default moves. */
public final class OptaScore implements IncrementalScoreCalculator<OptaPlan, HardMediumSoftLongScore> {

    @SuppressWarnings("NullAway.Init")
    private Tally tally;

    @Override
    public void resetWorkingSolution(OptaPlan plan) {
        tally = new Tally(plan.pooled());
        plan.visits().forEach(visit -> tally.choose(visit.index(), visit.chosen()));
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {}

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        OptaVisit visit = (OptaVisit) entity;
        tally.choose(visit.index(), visit.chosen());
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return HardMediumSoftLongScore.of(tally.hard(), tally.medium(), tally.soft());
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}
}
