package axial.booking.request;

/** Where a clearance stands. */
public enum ClearanceState {
    MISSING,
    /** Asked for, and not answered. */
    REQUESTED,
    GRANTED,
    /** Somebody who may decided to go without it. */
    WAIVED
}
