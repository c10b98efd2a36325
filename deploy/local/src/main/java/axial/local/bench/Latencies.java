package axial.local.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long some calls took, in milliseconds. */
record Latencies(double[] sorted) {

    static Latencies of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /** The smallest value that this share of the calls did not exceed; 0 where there were none. */
    double quantile(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length - 1, rank - 1))];
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms over %d",
                quantile(0.5),
                quantile(0.9),
                quantile(0.99),
                quantile(1),
                sorted.length);
    }
}
