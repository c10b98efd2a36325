package axial.room.resource;

/** What a room can do. */
public enum Capability {
    FIXED_C_ARM,
    LEAD_SHIELDING,
    ULTRASOUND,
    MONITORED_SEDATION,
    PROCEDURE,
    EXAM,
    OPERATING
}
