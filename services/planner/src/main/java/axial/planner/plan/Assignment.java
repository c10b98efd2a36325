package axial.planner.plan;

import axial.planning.solving.PlanOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be planned, with nothing left open.
 *
 * @param clinicCodes separated by spaces
 * @param changes     JSON: what a what-if changes; null otherwise
 * @param replayOf    the plan that is made again; null otherwise
 */
@Embeddable
record Assignment(
        @Column(name = "network") String network,
        @Column(name = "kind") @Enumerated(EnumType.STRING) PlanOrder.Kind kind,

        @Column(name = "purpose") @Enumerated(EnumType.STRING)
        Purpose purpose,

        @Column(name = "clinics") String clinicCodes,
        @Column(name = "from_day") LocalDate from,
        @Column(name = "to_day") LocalDate to,
        @Column(name = "seconds") int seconds,
        @Column(name = "seed") long seed,
        @Column(name = "changes") @Nullable String changes,
        @Column(name = "replay_of") @Nullable UUID replayOf,
        @Column(name = "ordered_by") String orderedBy,
        @Column(name = "ordered") Instant ordered) {

    List<String> clinics() {
        return Arrays.asList(clinicCodes.split(" "));
    }

    /** The same without the changes of a what-if, for the plan that it is compared with. */
    Assignment unchanged() {
        return new Assignment(
                network, kind, purpose, clinicCodes, from, to, seconds, seed, null, replayOf, orderedBy, ordered);
    }

    /** The same plan made again. */
    Assignment again(UUID planId, String by, Instant now) {
        return new Assignment(
                network, kind, Purpose.REPLAY, clinicCodes, from, to, seconds, seed, changes, planId, by, now);
    }
}
