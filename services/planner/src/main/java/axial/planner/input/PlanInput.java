package axial.planner.input;

import axial.planner.intake.Directory;
import axial.planning.model.Facts;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a plan is made from.
 *
 * @param names codes of rooms, devices and bays and names of providers, by id
 */
public record PlanInput(Facts facts, Map<String, String> names) {

    public PlanInput {
        names = Map.copyOf(names);
    }

    /** With the names that are known now; the directory is not kept. */
    public static PlanInput of(Facts facts, Directory directory) {
        Map<String, String> names = new TreeMap<>();
        facts.resources().forEach(resource -> names.put(resource.id(), directory.code(resource.id())));
        facts.providers().forEach(provider -> names.put(provider.id(), directory.providerName(provider.id())));
        return new PlanInput(facts, names);
    }

    /** What people call a room, device, bay or provider; the id when it has no name. */
    public String name(String id) {
        return names.getOrDefault(id, id);
    }
}
