package axial.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The process that is PostgreSQL's first. It isn't a child of this one, and has children of its own, which outlive it for a moment. */
final class Postmaster {

    private static final int LOOKS = 200;
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final long pid;
    private volatile List<ProcessHandle> children = List.of();

    Postmaster(long pid) {
        this.pid = pid;
    }

    long pid() {
        return pid;
    }

    boolean isAlive() {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null || !process.isAlive() || isZombie()) {
            return false;
        }
        children = process.children().toList();
        return true;
    }

    /** Where nobody asks after those who have ended, such as in a container, they stay in the list of processes. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    /** After a crash no other server gets the data before the last of them has noticed; waits up to twenty seconds. */
    void awaitOrphans() {
        for (int look = 0; look < LOOKS && !isAlive() && children.stream().anyMatch(ProcessHandle::isAlive); look++) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
