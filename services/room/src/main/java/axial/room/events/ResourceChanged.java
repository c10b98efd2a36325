package axial.room.events;

import axial.messaging.Event;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room, device or bay as it is now.
 *
 * @param kind ROOM, DEVICE or BAY
 * @param siteOfService OFFICE or ASC; null for devices and bays
 * @param sort the room, device or bay kind; {@code type} in JSON
 */
public record ResourceChanged(
        UUID resourceId,
        String network,
        String clinic,
        String code,
        String name,
        String kind,
        @JsonProperty("type") String sort,
        List<String> capabilities,
        @Nullable String siteOfService,
        boolean inService,
        long version)
        implements Event {

    @Override
    public String topic() {
        return "axial.room.resources";
    }

    @Override
    public String key() {
        return resourceId.toString();
    }

    @Override
    public String type() {
        return "axial.room.resource.changed";
    }
}
