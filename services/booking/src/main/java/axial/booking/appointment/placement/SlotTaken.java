package axial.booking.appointment.placement;

import axial.booking.clinic.ClinicClock;
import axial.booking.request.Need;
import axial.edge.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody else is there already. Names what is in the way, and where the request could go instead. */
public final class SlotTaken extends Problem {

    private static final String TITLE = "Somebody else is there";

    private final transient @Nullable Need need;

    SlotTaken(List<Obstacle> inTheWay, Need need, ClinicClock clock) {
        super(409, "slot-taken", TITLE, detail(inTheWay, clock));
        with("timeZone", clock.zone().getId());
        with("inTheWay", inTheWay);
        this.need = need;
    }

    /** The database said so, and what was read before did not show it. */
    public SlotTaken() {
        super(409, "slot-taken", TITLE, "Somebody else took it at this moment. Look again.");
        with("inTheWay", List.of());
        this.need = null;
    }

    /** The request that lost; null when it isn't known. */
    public @Nullable Need need() {
        return need;
    }

    /** Adds places that are free. */
    public SlotTaken offering(List<FreePlace> next) {
        with("next", next);
        return this;
    }

    private static String detail(List<Obstacle> inTheWay, ClinicClock clock) {
        return inTheWay.stream()
                .map(one -> (one.code() == null ? "The patient" : one.code()) + " is taken "
                        + clock.fromTo(one.start(), one.end()))
                .distinct()
                .collect(Collectors.joining("; ", "", "."));
    }
}
