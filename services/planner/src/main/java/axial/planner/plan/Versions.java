package axial.planner.plan;

import axial.planning.rules.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * With what a plan is solved.
 *
 * @param weightsVersion the first twelve digits of the SHA-256 of the weights
 * @param weights        JSON: rule to weight
 * @param solver         name and version of the solver
 */
record Versions(String weightsVersion, String weights, String solver) {

    static Versions of(Weights weights, Json json) {
        String text = json.write(weights.asMap());
        return new Versions(hash(text), text, solverVersion());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String solverVersion() {
        Properties versions = new Properties();
        try (InputStream file = Versions.class.getResourceAsStream("/axial/planner/solver.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty("solver", "unknown");
    }
}
