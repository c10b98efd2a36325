package axial.planning.model;

/** The lifecycle of an appointment as booking tells it. */
public enum AppointmentState {
    HELD,
    BOOKED,
    CONFIRMED,
    ARRIVED,
    IN_ROOM,
    IN_PROCEDURE,
    RECOVERING,
    DONE,
    CANCELLED,
    NO_SHOW,
    DISPLACED,
    EXPIRED;

    /** Whether the request counts as placed on the day of the appointment, also after the resources are free again. */
    public boolean counts() {
        return switch (this) {
            case CANCELLED, NO_SHOW, DISPLACED, EXPIRED -> false;
            default -> true;
        };
    }

    /** Whether a plan may still move it; what is held or under way stays. */
    public boolean movable() {
        return this == BOOKED || this == CONFIRMED;
    }
}
