package axial.benchmark.runner;

/**
 * What a solver may use up. Speeds are compared by CPU time; with so much work the same comes out on a slow machine as on a fast one.
 *
 * @param cpuSeconds of the solving thread, or of all threads of a solver that brings its own; infinite: no limit
 * @param moves      that are thought of, plans whose score is counted, or conflicts, as the solver goes about it; {@link Long#MAX_VALUE}: no
 *                   limit
 */
public record Allowance(double cpuSeconds, long moves) {

    /** For what ends by itself, such as a proof. */
    public static final Allowance UNLIMITED = new Allowance(Double.POSITIVE_INFINITY, Long.MAX_VALUE);

    public static Allowance cpuSeconds(double cpuSeconds) {
        return new Allowance(cpuSeconds, Long.MAX_VALUE);
    }

    public static Allowance moves(long moves) {
        return new Allowance(Double.POSITIVE_INFINITY, moves);
    }

    public boolean isOfMoves() {
        return moves < Long.MAX_VALUE;
    }

    /** "10.0 CPU seconds" or "2000 moves". */
    @Override
    public String toString() {
        return isOfMoves() ? moves + " moves" : cpuSeconds + " CPU seconds";
    }
}
