package axial.planner.intake;

/** The side of the body a procedure is done on. Nothing is planned by it: it is shown, so that nobody books the wrong one. */
public enum Side {
    LEFT,
    RIGHT,
    BILATERAL,
    /** The procedure has no side, or it isn't known. */
    NONE
}
