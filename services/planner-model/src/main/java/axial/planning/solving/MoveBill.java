package axial.planning.solving;

import axial.planning.diary.Finder;
import axial.planning.diary.Found;
import axial.planning.diary.Minutes;
import axial.planning.diary.PriceTag;
import axial.planning.diary.Prices;
import axial.planning.diary.Spot;
import axial.planning.model.Appointment;
import axial.planning.rules.Reason;
import java.util.List;

/** Writes down each change of a plan with what it costs, beside all the others. */
final class MoveBill {

    private final Workbench bench;
    private final Prices prices;
    private final Finder finder;

    MoveBill(Workbench bench, Prices prices) {
        this.bench = bench;
        this.prices = prices;
        finder = new Finder(bench.diary(), prices);
    }

    PlannedMove of(PlannedAppointment appointment) {
        Spot spot = appointment.place();
        Spot original = appointment.original();
        bench.put(appointment.index(), null);
        List<Reason> costs = reasons(appointment, spot);
        List<Reason> bookedCosts = original == null ? List.of() : bookedCosts(appointment, original);
        bench.put(appointment.index(), spot);
        Appointment booked = original == null ? null : original.booked();
        return new PlannedMove(
                booked == null ? PlannedMove.Kind.PLACE : PlannedMove.Kind.MOVE,
                appointment.requestId(),
                booked == null ? null : booked.id(),
                booked == null ? null : booked.version(),
                spot.placement(),
                Minutes.at(spot.end()),
                original == null ? null : original.placement(),
                costs,
                bookedCosts,
                WhyHere.of(appointment, costs, original == null ? null : bookedCosts));
    }

    private List<Reason> bookedCosts(PlannedAppointment appointment, Spot original) {
        return reasons(appointment, original).stream()
                .filter(reason -> !WhyHere.isOfMoving(reason.rule()))
                .toList();
    }

    private List<Reason> reasons(PlannedAppointment appointment, Spot spot) {
        Found found = finder.trace(appointment.theCase(), spot);
        return found == null ? List.of() : PriceTag.of(found, prices);
    }
}
