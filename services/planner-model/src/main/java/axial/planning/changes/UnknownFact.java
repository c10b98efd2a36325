package axial.planning.changes;

/** A change names something that the facts don't hold. */
public final class UnknownFact extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownFact(String kind, String id) {
        super("There is no " + kind + " " + id + " in this network.");
    }
}
