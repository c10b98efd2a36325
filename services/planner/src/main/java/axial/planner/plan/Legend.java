package axial.planner.plan;

import axial.planner.input.PlanInput;
import axial.planner.intake.Order;
import axial.planning.changes.Change;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Facts;
import axial.planning.model.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people call the things in a plan, and where those were who lost their place. */
final class Legend {

    private final PlanInput input;
    private final Map<String, String> added = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, Appointment> lost = new HashMap<>();

    /** @param facts of the plan: those of the input, or what a what-if makes of them */
    Legend(PlanInput input, Facts facts, List<Change> changes) {
        this.input = input;
        for (Request request : facts.requests()) {
            Order order = input.order(request.id());
            orders.put(request.id(), new Order(request.procedure(), order.levels(), order.side()));
        }
        for (Appointment appointment : facts.appointments()) {
            if (appointment.state() == AppointmentState.DISPLACED) {
                lost.merge(appointment.requestId(), appointment, Legend::later);
            }
        }
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof Change.AddResource more) {
                added.put(Change.AddResource.newId(i + 1), "one more " + input.name(more.likeId()));
            }
        }
    }

    private static Appointment later(Appointment one, Appointment other) {
        return other.start().isAfter(one.start()) ? other : one;
    }

    /** The code of a room, device or bay, or the name of a provider. */
    String name(String id) {
        String named = added.get(id);
        return named == null ? input.name(id) : named;
    }

    /** What a request asks for; {@link Order#UNKNOWN} when the request isn't known. */
    Order order(String requestId) {
        return orders.getOrDefault(requestId, Order.UNKNOWN);
    }

    /** Where a displaced request was booked last; null when it wasn't. */
    @Nullable
    Lost lost(String requestId) {
        Appointment appointment = lost.get(requestId);
        return appointment == null ? null : new Lost(appointment.start(), appointment.clinic());
    }
}
