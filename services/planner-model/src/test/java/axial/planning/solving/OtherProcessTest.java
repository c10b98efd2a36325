package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A plan is replayed after a restart, maybe by another version of Java. In each process sets have an order of their own, which must not matter.
 * {@code -Daxial.otherJava=/path/to/bin/java} says which Java; it must be able to run what this one has compiled.
 */
class OtherProcessTest {

    @Test
    void another_process_makes_the_same_plan() throws IOException, InterruptedException {
        assertThat(elsewhere()).isEqualTo(hashes());
    }

    public static void main(String[] arguments) {
        System.out.println(hashes());
    }

    private static String hashes() {
        PlanOrder order = PlanOrder.fill(SampleNetwork.now(), Duration.ofMinutes(5))
                .limitedTo(5_000)
                .seeded(5);
        Plan plan = new PlanRun(SampleNetwork.of(300, 5, 9), order).solve(progress -> {});
        return plan.inputHash() + " " + plan.outcomeHash();
    }

    private static String elsewhere() throws IOException, InterruptedException {
        String own = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        System.getProperty("axial.otherJava", own),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcessTest.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.strip();
    }
}
