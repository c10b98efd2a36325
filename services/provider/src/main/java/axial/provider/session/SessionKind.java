package axial.provider.session;

/** What a session is meant for. */
public enum SessionKind {
    PROCEDURES,
    VISITS,
    MIXED
}
