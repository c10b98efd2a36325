package axial.booking.catalogue;

/** Where a patient recovers. */
public enum Recovery {
    /** In a bay. */
    BAY,
    /** In a chair or a bay. */
    CHAIR,
    /** In neither, for example in the waiting room. */
    NONE
}
