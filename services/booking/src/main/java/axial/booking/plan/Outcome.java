package axial.booking.plan;

import axial.edge.problem.Problem;
import axial.messaging.Event;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a move: {@code contracts/axial.booking.outcomes.schema.json}.
 *
 * @param appointmentId the one made or moved; null when a new one was refused
 * @param reason null: it was applied
 */
record Outcome(
        @JsonIgnore String network,
        UUID planId,
        UUID moveId,
        UUID requestId,
        @Nullable UUID appointmentId,
        Result result,
        @Nullable Reason reason)
        implements Event {

    enum Result {
        APPLIED,
        REFUSED
    }

    /** As in a problem document (RFC 9457). */
    record Reason(String type, String title, String detail) {

        static Reason of(Problem problem) {
            var document = problem.document();
            return new Reason(
                    String.valueOf(document.get("type")),
                    String.valueOf(document.get("title")),
                    String.valueOf(document.get("detail")));
        }
    }

    static Outcome applied(Decision decision, Decision.Move move, UUID appointmentId) {
        return new Outcome(
                decision.network(),
                decision.planId(),
                move.moveId(),
                move.requestId(),
                appointmentId,
                Result.APPLIED,
                null);
    }

    static Outcome refused(Decision decision, Decision.Move move, Problem problem) {
        return new Outcome(
                decision.network(),
                decision.planId(),
                move.moveId(),
                move.requestId(),
                move.appointmentId(),
                Result.REFUSED,
                Reason.of(problem));
    }

    @Override
    public String topic() {
        return "axial.booking.outcomes";
    }

    @Override
    public String key() {
        return moveId.toString();
    }

    @Override
    public String type() {
        return "axial.booking.outcome";
    }
}
