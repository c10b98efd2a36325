package axial.booking.appointment;

import axial.booking.appointment.placement.OutsideOpening;
import axial.booking.appointment.placement.SlotTaken;
import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's refusals mean. Hibernate Reactive hides the name of a violated exclusion constraint, so SQLSTATE and message tell: the one
 * place where they are read.
 */
final class LedgerRefusal {

    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION_FAILURE = "40001";

    private LedgerRefusal() {}

    /** Whether the same attempt, made again, would see why it was refused, or succeed. */
    static boolean isWorthAnotherTry(Throwable trouble) {
        return meaning(trouble) != null || isDeadlock(trouble);
    }

    /** The problem it stands for; what it doesn't know it hands back. */
    static Throwable asProblem(Throwable trouble) {
        RuntimeException meaning = meaning(trouble);
        return meaning == null ? trouble : meaning;
    }

    private static @Nullable RuntimeException meaning(Throwable trouble) {
        PgException refused = refusal(trouble);
        if (refused == null) {
            return null;
        }
        return switch (String.valueOf(refused.getSqlState())) {
            case EXCLUSION_VIOLATION -> new SlotTaken();
            case UNIQUE_VIOLATION -> says(refused, "one_at_a_time") ? new SlotTaken() : null;
            case FOREIGN_KEY_VIOLATION -> says(refused, "within_opening") ? new OutsideOpening() : null;
            default -> null;
        };
    }

    private static boolean isDeadlock(Throwable trouble) {
        PgException refused = refusal(trouble);
        return refused != null
                && (DEADLOCK.equals(refused.getSqlState()) || SERIALIZATION_FAILURE.equals(refused.getSqlState()));
    }

    private static boolean says(PgException refused, String constraint) {
        return String.valueOf(refused.getMessage()).contains(constraint);
    }

    private static @Nullable PgException refusal(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return refused;
            }
        }
        return null;
    }
}
