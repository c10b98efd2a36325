package axial.local.cli;

import java.io.PrintWriter;

/** A bar on a terminal that is drawn over itself; nothing where the output goes into a file or a pipe. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean terminal;

    ProgressBar(PrintWriter err) {
        this(err, System.console() != null);
    }

    ProgressBar(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Draws how far it is, from 0 to 1, with a few words beside it. */
    void draw(double share, String words) {
        if (terminal) {
            int full = (int) Math.round(Math.max(0, Math.min(1, share)) * WIDTH);
            err.print("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + words + "\u001b[K");
            err.flush();
        }
    }

    /** Wipes the bar away. */
    void done() {
        if (terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
