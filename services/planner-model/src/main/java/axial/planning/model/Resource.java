package axial.planning.model;

import java.util.Set;

/**
 * A room, a device or a recovery bay.
 *
 * @param id           opaque; ties between equally good resources are broken by it, the smaller first
 * @param clinic       the home clinic; where it can be used is said by its {@link Opening}s
 * @param kind         ROOM, DEVICE or BAY
 * @param type         the kind of room (FLUORO, ULTRASOUND ...), of device (RF_GENERATOR ...) or of bay (BAY, CHAIR)
 * @param capabilities of a room: FIXED_C_ARM, LEAD_SHIELDING, ULTRASOUND ...; empty for others
 * @param inService    a resource out of service takes nothing new
 */
public record Resource(
        String id, String clinic, ResourceKind kind, String type, Set<String> capabilities, boolean inService) {

    public Resource {
        capabilities = Set.copyOf(capabilities);
    }
}
