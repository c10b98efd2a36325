package axial.booking.request;

/** How much a request weighs when not everybody can be placed. */
public enum Priority {
    ROUTINE,
    SOON,
    URGENT;

    /** One step more; of the highest the same. */
    Priority raised() {
        return this == ROUTINE ? SOON : URGENT;
    }
}
