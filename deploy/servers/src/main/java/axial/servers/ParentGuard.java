package axial.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Ends a child process when this one is gone, also when this one was killed and no shutdown hook ran: a small shell waits
 * on a pipe that only this process holds open. Where there is no {@code /bin/sh} it guards nothing.
 */
public final class ParentGuard implements AutoCloseable {

    private static final String WAIT_THEN_END = """
            trap '' INT TERM HUP
            cat >/dev/null
            kill -"$2" "$1" 2>/dev/null
            i=0
            while [ $i -lt 40 ] && kill -0 "$1" 2>/dev/null; do sleep 0.5; i=$((i+1)); done
            kill -KILL "$1" 2>/dev/null
            """;

    private final @Nullable Process shell;

    private ParentGuard(@Nullable Process shell) {
        this.shell = shell;
    }

    /** Guards a process that ends itself in good order on SIGTERM. */
    public static ParentGuard of(long pid) {
        return of(pid, "TERM");
    }

    static ParentGuard of(long pid, String signal) {
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            return new ParentGuard(null);
        }
        try {
            return new ParentGuard(
                    new ProcessBuilder("/bin/sh", "-c", WAIT_THEN_END, "axial-guard", Long.toString(pid), signal)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops guarding; call it once the guarded process has ended. */
    @Override
    public void close() {
        if (shell != null) {
            shell.destroyForcibly();
        }
    }
}
