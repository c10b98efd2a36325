package axial.local.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts a part again that ended though nobody stopped it, and says so. What ends {@value #MOST} times within ten minutes has a cause that another
 * start doesn't mend: it is left alone, and a person is told.
 */
final class Care {

    static final int MOST = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final List<Part> parts;
    private final Narrator narrator;
    private final Clock clock;
    private final Map<Part, Deque<Instant>> failures = new HashMap<>();
    private final Set<Part> suspects = new HashSet<>();
    private final Set<Part> leftAlone = new HashSet<>();

    /** @param parts in the order in which they are started: what others need comes first */
    Care(List<Part> parts, Narrator narrator, Clock clock) {
        this.parts = parts;
        this.narrator = narrator;
        this.clock = clock;
    }

    /** To be called every second or so. Whoever is stopped with Ctrl-C ends at the same moment as the launcher: only the second look counts. */
    void look() {
        for (Part part : parts) {
            if (!part.hasFailed()) {
                suspects.remove(part);
            } else if (!leftAlone.contains(part) && !suspects.add(part)) {
                suspects.remove(part);
                failed(part);
            }
        }
    }

    private void failed(Part part) {
        Instant now = clock.instant();
        Deque<Instant> last = failures.computeIfAbsent(part, none -> new ArrayDeque<>());
        last.addLast(now);
        while (last.getFirst().isBefore(now.minus(WITHIN))) {
            last.removeFirst();
        }
        if (last.size() >= MOST) {
            leftAlone.add(part);
            narrator.says(
                    part.title() + " has ended " + last.size() + " times within ten minutes and is not started again."
                            + " Its last words:\n" + part.lastWords()
                            + "\nThe others go on. When the cause is mended, stop Axial with Ctrl-C and start it again.");
        } else {
            narrator.says(part.title() + " has ended and is started again. Its last words:\n" + part.lastWords());
            startAgain(part);
        }
    }

    private void startAgain(Part part) {
        try {
            part.startAgain();
            narrator.says(part.title() + " runs again.");
        } catch (RuntimeException e) {
            narrator.says(part.title() + " did not start: " + e.getMessage());
        }
    }
}
