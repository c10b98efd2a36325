package axial.booking.appointment.placement;

import axial.booking.appointment.placement.Scene.Apart;
import axial.booking.appointment.placement.Scene.Linked;
import axial.booking.request.Need;
import axial.edge.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The ledger's rules about days, for a world in which everything else is always free. */
public final class DayRules {

    private static final List<Rule> RULES = List.of(new DayIsInTheWindow(), new GapsAreKept(), new DaysAreNotShared());
    private static final UUID ANY = new UUID(0, 1);

    private DayRules() {}

    /** What the ledger would refuse; null: nothing. */
    public static Problem against(Need need, LocalDate day, List<Linked> links, List<Apart> apart) {
        Instant start = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        var placement = new Placement(
                "TUL", start, ANY, ANY, List.of(), null, 0, List.of(), new Interval(start, start.plusSeconds(1_200)));
        var clinic = new Scene.ClinicFacts("TUL", "NEOK", "UTC", Map.of());
        var scene = new Scene(
                clinic, day, List.of(), null, List.of(), List.of(), List.of(), 0, 0, null, null, links, List.of(),
                apart);
        var proposal = new Proposal(need, scene, placement, Instant.EPOCH, false);
        return RULES.stream()
                .map(rule -> rule.broken(proposal))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
