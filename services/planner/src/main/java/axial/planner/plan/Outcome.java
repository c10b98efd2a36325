package axial.planner.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run. Plans from before these were kept lack the hash, how it stood, and the upheaval.
 *
 * @param outcomeHash SHA-256 over moves and score
 * @param aimNames    of a repair: what it serves best, separated by spaces; otherwise empty
 * @param before      JSON
 * @param after       JSON
 * @param upheaval    JSON
 * @param unplaced    JSON
 * @param problems    JSON: facts that were left out
 */
@Embeddable
record Outcome(
        @Column(name = "input_hash") String inputHash,
        @Column(name = "outcome_hash") @Nullable String outcomeHash,
        @Column(name = "hard") long hard,
        @Column(name = "medium") long medium,
        @Column(name = "soft") long soft,
        @Column(name = "to_place") int toPlace,
        @Column(name = "placed") int placed,
        @Column(name = "score_calculations") long scoreCalculations,
        @Column(name = "elapsed_millis") long elapsedMillis,
        @Column(name = "aims") @Nullable String aimNames,
        @Column(name = "before") @Nullable String before,
        @Column(name = "after") @Nullable String after,
        @Column(name = "upheaval") @Nullable String upheaval,
        @Column(name = "unplaced") @Nullable String unplaced,
        @Column(name = "problems") @Nullable String problems) {

    ScoreView score() {
        return new ScoreView(hard, medium, soft);
    }

    List<String> aims() {
        return aimNames == null || aimNames.isEmpty() ? List.of() : Arrays.asList(aimNames.split(" "));
    }
}
