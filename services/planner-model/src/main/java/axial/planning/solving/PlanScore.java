package axial.planning.solving;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** The three levels, 0 being perfect and less being worse. A plan with {@code hard < 0} is never to be published. */
public record PlanScore(long hard, long medium, long soft) implements Comparable<PlanScore> {

    private static final Comparator<PlanScore> WORSE_FIRST = Comparator.comparingLong(PlanScore::hard)
            .thenComparingLong(PlanScore::medium)
            .thenComparingLong(PlanScore::soft);

    static PlanScore of(@Nullable HardMediumSoftLongScore score) {
        return score == null
                ? new PlanScore(0, 0, 0)
                : new PlanScore(score.hardScore(), score.mediumScore(), score.softScore());
    }

    /** The better score is the greater one. */
    @Override
    public int compareTo(PlanScore other) {
        return WORSE_FIRST.compare(this, other);
    }
}
