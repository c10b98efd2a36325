package axial.planning.model;

/** WAITING wants a place, PLACED has one, DONE and WITHDRAWN need none. */
public enum RequestState {
    WAITING,
    PLACED,
    DONE,
    WITHDRAWN
}
