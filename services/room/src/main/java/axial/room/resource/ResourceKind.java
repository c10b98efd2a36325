package axial.room.resource;

import java.util.List;

/** What a resource is, and the types there are of it. */
public enum ResourceKind {
    ROOM("FLUORO", "ULTRASOUND", "PROCEDURE", "EXAM", "OPERATING"),
    DEVICE("MOBILE_C_ARM", "ULTRASOUND", "RF_GENERATOR", "PENS_UNIT", "INFRARED_UNIT"),
    BAY("BAY", "CHAIR");

    private final List<String> types;

    ResourceKind(String... types) {
        this.types = List.of(types);
    }

    List<String> types() {
        return types;
    }
}
