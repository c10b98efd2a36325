package axial.planner.difference;

import axial.planner.intake.Side;
import axial.planner.plan.MoveView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request in two plans.
 *
 * @param changed what of the place differs; empty unless ELSEWHERE
 * @param a       its place in the first plan; null: it has none there
 * @param b       likewise in the second
 */
public record RequestDifference(
        String requestId,
        @Nullable String procedure,
        @Nullable Integer levels,
        @Nullable Side side,
        Kind kind,
        List<Aspect> changed,
        @Nullable PlaceView a,
        @Nullable PlaceView b) {

    /** How the places compare. */
    public enum Kind {
        SAME,
        ELSEWHERE,
        ONLY_A,
        ONLY_B
    }

    /** What of a place differs. */
    public enum Aspect {
        START,
        CLINIC,
        ROOM,
        PROVIDER
    }

    /** @param a null: the first plan does nothing for the request; one of both isn't null */
    static RequestDifference of(MoveView any, @Nullable MoveView a, @Nullable MoveView b) {
        PlaceView booked = any.before() == null ? null : PlaceView.of(any.before());
        PlaceView inA = a == null ? booked : PlaceView.of(a);
        PlaceView inB = b == null ? booked : PlaceView.of(b);
        List<Aspect> changed = inA == null || inB == null ? List.of() : changed(inA, inB);
        return new RequestDifference(
                any.requestId(), any.procedure(), any.levels(), any.side(), kind(inA, inB, changed), changed, inA, inB);
    }

    private static Kind kind(@Nullable PlaceView a, @Nullable PlaceView b, List<Aspect> changed) {
        if (b == null) {
            return Kind.ONLY_A;
        }
        if (a == null) {
            return Kind.ONLY_B;
        }
        return changed.isEmpty() ? Kind.SAME : Kind.ELSEWHERE;
    }

    private static List<Aspect> changed(PlaceView a, PlaceView b) {
        List<Aspect> changed = new ArrayList<>();
        addUnless(a.start().equals(b.start()), Aspect.START, changed);
        addUnless(a.clinic().equals(b.clinic()), Aspect.CLINIC, changed);
        addUnless(a.roomId().equals(b.roomId()), Aspect.ROOM, changed);
        addUnless(a.providerId().equals(b.providerId()), Aspect.PROVIDER, changed);
        return changed;
    }

    private static void addUnless(boolean same, Aspect aspect, List<Aspect> changed) {
        if (!same) {
            changed.add(aspect);
        }
    }
}
