package axial.planning.model;

/** How pressing a request is. The factors multiply what is lost when it isn't placed, waits, or is late. */
public enum Priority {
    ROUTINE(1, 1, 1),
    SOON(3, 2, 3),
    URGENT(9, 5, 8);

    private final int urgency;
    private final int waiting;
    private final int lateness;

    Priority(int urgency, int waiting, int lateness) {
        this.urgency = urgency;
        this.waiting = waiting;
        this.lateness = lateness;
    }

    /** 1, 3 or 9: what leaving it out costs on the middle level. */
    public int urgency() {
        return urgency;
    }

    /** 1, 2 or 5: factor on each day waited. */
    public int waiting() {
        return waiting;
    }

    /** 1, 3 or 8: factor on each day after the due date. */
    public int lateness() {
        return lateness;
    }
}
