package axial.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The guard must end the child although nobody tells it to: so the parent here is killed, not stopped. */
class ParentGuardTest {

    /** Starts a child with a guard, says the child's process id, and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            Process child = new ProcessBuilder("sleep", "600").start();
            ParentGuard.of(child.pid());
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }

    @Test
    void a_child_ends_when_its_parent_is_killed() throws Exception {
        Process parent = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pid = Long.parseLong(parent.inputReader().readLine().trim());
        ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
        assertThat(child.isAlive()).isTrue();
        parent.destroyForcibly().waitFor();
        child.onExit().get(Patience.LONGEST.toMinutes(), TimeUnit.MINUTES);
        assertThat(child.isAlive()).isFalse();
    }
}
