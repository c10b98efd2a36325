package axial.planner.input;

import axial.planner.intake.Directory;
import axial.planner.intake.Order;
import axial.planning.model.Facts;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a plan is made from.
 *
 * @param names  codes of rooms, devices and bays and names of providers, by id
 * @param orders what the requests ask for, by id; empty in an input that an earlier release kept
 */
public record PlanInput(Facts facts, Map<String, String> names, Map<String, Order> orders) {

    public PlanInput {
        names = Map.copyOf(names);
        orders = orders == null ? Map.of() : Map.copyOf(orders);
    }

    /** With the names that are known now; the directory is not kept. */
    public static PlanInput of(Facts facts, Directory directory) {
        Map<String, String> names = new TreeMap<>();
        facts.resources().forEach(resource -> names.put(resource.id(), directory.code(resource.id())));
        facts.providers().forEach(provider -> names.put(provider.id(), directory.providerName(provider.id())));
        Map<String, Order> orders = new TreeMap<>();
        facts.requests().forEach(request -> orders.put(request.id(), directory.order(request.id())));
        return new PlanInput(facts, names, orders);
    }

    /** What a request asks for; {@link Order#UNKNOWN} when an earlier release kept the input. */
    public Order order(String requestId) {
        return orders.getOrDefault(requestId, Order.UNKNOWN);
    }

    /** What people call a room, device, bay or provider; the id when it has no name. */
    public String name(String id) {
        return names.getOrDefault(id, id);
    }
}
