package axial.benchmark.runner;

/** The solver can't take an instance that others can. */
public final class UnsupportedInstance extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnsupportedInstance(String message) {
        super(message);
    }
}
