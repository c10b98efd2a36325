package axial.planning.model;

/** What a session was rostered for. A wish, not a wall: the ledger takes a visit in a procedure session, at a price. */
public enum SessionKind {
    PROCEDURES,
    VISITS,
    MIXED
}
