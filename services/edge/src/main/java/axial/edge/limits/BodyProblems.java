package axial.edge.limits;

import axial.edge.problem.Problem;
import java.time.Duration;

/** What is said about bodies that are too large or too slow. */
public final class BodyProblems {

    private static final int PAUSE = 5;

    private BodyProblems() {}

    /** A body of more bytes than are taken here. */
    public static Problem tooLarge(long most) {
        return new Problem(
                        413,
                        "body-too-large",
                        "The body is too large",
                        "A body of at most " + most + " bytes is taken here. Maybe it can be split.")
                .with("mostBytes", most);
    }

    static Problem tooSlow(Duration patience) {
        return new Problem(
                408,
                "body-too-slow",
                "The body didn't come in time",
                "The whole body is awaited for " + patience.toSeconds() + " seconds. Send it again.");
    }

    static Problem importsBusy(int atOnce) {
        return new Problem(
                        503,
                        "too-busy",
                        "Too much to do at the moment",
                        "So many imports run at once: " + atOnce + ". Send yours again when one of them has ended.")
                .retryAfter(PAUSE);
    }
}
