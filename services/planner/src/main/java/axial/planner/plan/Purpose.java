package axial.planner.plan;

/** What a plan is made for. */
public enum Purpose {
    /** To be accepted. */
    PROPOSAL,
    /** To say what would be if something were otherwise, or to be compared with that; nobody can accept it. */
    WHAT_IF,
    /** To see whether the same plan comes out again. */
    REPLAY
}
