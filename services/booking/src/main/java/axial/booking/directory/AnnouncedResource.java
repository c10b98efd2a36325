package axial.booking.directory;

import java.util.List;
import java.util.UUID;

/** A room, device or bay as room announces it. */
record AnnouncedResource(
        UUID resourceId,
        String network,
        String clinic,
        String code,
        String name,
        String kind,
        String type,
        List<String> capabilities,
        boolean inService,
        long version) {}
