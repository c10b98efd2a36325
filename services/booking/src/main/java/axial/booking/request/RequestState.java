package axial.booking.request;

/** Where a request stands. */
public enum RequestState {
    /** To be placed. */
    WAITING,
    /** An appointment holds resources for it. */
    PLACED,
    DONE,
    WITHDRAWN
}
