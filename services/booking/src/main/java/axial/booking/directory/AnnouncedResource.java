package axial.booking.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room, device or bay as room announces it.
 *
 * @param siteOfService OFFICE or ASC; null: not a room, or room said nothing of it yet
 */
record AnnouncedResource(
        UUID resourceId,
        String network,
        String clinic,
        String code,
        String name,
        String kind,
        String type,
        List<String> capabilities,
        @Nullable String siteOfService,
        boolean inService,
        long version) {}
