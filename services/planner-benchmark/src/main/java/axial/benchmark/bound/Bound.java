package axial.benchmark.bound;

/**
 * No plan is better than this.
 *
 * @param medium  proven least loss on the middle level, 0 or positive
 * @param soft    least soft loss of any plan with that medium; plans with a worse medium may cost less
 * @param proof   what the soft bound rests on
 * @param seconds of CPU time
 */
public record Bound(long medium, long soft, Proof proof, double seconds) {

    /** Several relaxations are tried; the highest bound counts. */
    public enum Proof {
        LINEAR("time counted by the half-day"),
        UNDIVIDED("time counted by the half-day, no request split"),
        LAGRANGIAN("every provider's day gone through minute by minute");

        private final String words;

        Proof(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    Bound orHigher(long otherSoft, Proof otherProof) {
        return otherSoft > soft ? new Bound(medium, otherSoft, otherProof, seconds) : this;
    }

    Bound after(double cpuSeconds) {
        return new Bound(medium, soft, proof, cpuSeconds);
    }
}
