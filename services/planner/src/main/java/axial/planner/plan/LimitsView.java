package axial.planner.plan;

import axial.planning.solving.MoveLimits;
import org.jspecify.annotations.Nullable;

/** How far the plan might go with what is booked. Null: as far as it takes. */
public record LimitsView(
        @Nullable Integer maxMoves,
        @Nullable Integer maxDaysMoved,
        boolean otherClinics,
        @Nullable Integer maxExtraDriveMinutes) {

    static LimitsView of(MoveLimits limits) {
        return new LimitsView(limits.moves(), limits.days(), limits.otherClinics(), limits.extraDriveMinutes());
    }
}
