package axial.benchmark.bound;

/**
 * No plan is better than this.
 *
 * @param medium proven least loss on the middle level, 0 or positive
 * @param soft   least soft loss of any plan with that medium; plans with a worse medium may cost less
 */
public record Bound(long medium, long soft, double seconds) {}
