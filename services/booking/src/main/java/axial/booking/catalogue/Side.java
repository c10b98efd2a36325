package axial.booking.catalogue;

/** The side of the body a procedure is done on. */
public enum Side {
    LEFT,
    RIGHT,
    BILATERAL,
    /** The procedure has no side, or it isn't known. */
    NONE;

    /** Whether both may concern the same side; what isn't known may. */
    public boolean mayMeet(Side other) {
        return this == other || this == BILATERAL || other == BILATERAL || this == NONE || other == NONE;
    }

    /** Whether they may concern different sides; only the same one side can't. */
    public boolean mayDifferFrom(Side other) {
        return this != other || this == BILATERAL || this == NONE;
    }
}
