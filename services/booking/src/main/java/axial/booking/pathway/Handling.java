package axial.booking.pathway;

/** What Axial does about a rule, or a part of it. */
public enum Handling {
    /** Keeps days to what was done and links to what is to come. */
    GAP,
    /** Counts sessions over twelve months. */
    CAP,
    /** Keeps two requests from sharing a day. */
    SAME_DAY,
    /** Refuses more than one session allows when a request is entered. */
    SESSION,
    /** Asks for somebody's yes. */
    CLEARANCE,
    /** Can't decide it from what it knows. */
    TO_CHECK
}
