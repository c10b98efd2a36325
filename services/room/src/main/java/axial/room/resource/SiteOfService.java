package axial.room.resource;

import java.util.Set;

/** Where claims say a room is (place of service). Authorizations name it, so the same procedure elsewhere needs another one. */
public enum SiteOfService {
    OFFICE,
    /** An ambulatory surgery center. */
    ASC;

    /** Of a room of which nothing else is said: an operating room is a surgery center's. */
    static SiteOfService usual(String type, Set<Capability> capabilities) {
        return type.equals("OPERATING") || capabilities.contains(Capability.OPERATING) ? ASC : OFFICE;
    }
}
