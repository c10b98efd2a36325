package axial.room.resource;

import axial.edge.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room, device or bay as somebody describes it, be it new or known.
 *
 * @param type FLUORO, MOBILE_C_ARM, CHAIR and so on, as fits the kind
 * @param capabilities of a room; may be missing for the others
 * @param siteOfService of a room; missing: as it was, and of a new room ASC when it is an operating room, else OFFICE
 * @param inService whether it can be used; true when missing
 */
record DescribeResource(
        @NotBlank @Size(max = 60) String clinic,
        @NotBlank @Size(max = 60) String code,
        @NotBlank @Size(max = 200) String name,
        @NotNull ResourceKind kind,
        @NotBlank @Size(max = 60) String type,
        @Size(max = 50) @Nullable Set<@NotNull Capability> capabilities,
        @Nullable SiteOfService siteOfService,
        @Nullable Boolean inService) {

    /** @throws Problem when type or capabilities don't fit the kind */
    Resource resource(UUID id, String network, @Nullable String evidence) {
        if (!kind.types().contains(type)) {
            throw Problem.invalid("type", "A " + kind + " is one of " + kind.types() + ", not " + type + ".");
        }
        Set<Capability> able = capabilities == null ? Set.of() : capabilities;
        if (kind == ResourceKind.ROOM == able.isEmpty()) {
            throw Problem.invalid(
                    "capabilities",
                    able.isEmpty()
                            ? "A room has capabilities, for example PROCEDURE."
                            : "Only rooms have capabilities; leave them out.");
        }
        if (kind != ResourceKind.ROOM && siteOfService != null) {
            throw Problem.invalid("siteOfService", "Only rooms have a site of service; leave it out.");
        }
        boolean serving = inService == null || inService;
        return new Resource(id, network, clinic, code, name, kind, type, able, siteOfService, serving, evidence, 0);
    }
}
