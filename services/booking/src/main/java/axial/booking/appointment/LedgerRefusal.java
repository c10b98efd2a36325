package axial.booking.appointment;

import axial.booking.appointment.placement.OutsideOpening;
import axial.booking.appointment.placement.SlotTaken;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
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
        return meaning(trouble) != null || isDeadlock(trouble) || isAnsweredMeanwhile(trouble);
    }

    /** The problem it stands for; what it doesn't know it hands back. */
    static Throwable asProblem(Throwable trouble) {
        RuntimeException meaning = meaning(trouble);
        return meaning == null ? trouble : meaning;
    }

    private static @Nullable RuntimeException meaning(Throwable trouble) {
        Refused refused = refused(trouble);
        if (refused == null) {
            return null;
        }
        return switch (refused.state()) {
            case EXCLUSION_VIOLATION -> new SlotTaken();
            case UNIQUE_VIOLATION -> refused.says("one_at_a_time") ? new SlotTaken() : null;
            case FOREIGN_KEY_VIOLATION -> refused.says("within_opening") ? new OutsideOpening() : null;
            default -> null;
        };
    }

    private static boolean isDeadlock(Throwable trouble) {
        Refused refused = refused(trouble);
        return refused != null && (DEADLOCK.equals(refused.state()) || SERIALIZATION_FAILURE.equals(refused.state()));
    }

    /** Somebody else used the Idempotency-Key at the same moment. */
    private static boolean isAnsweredMeanwhile(Throwable trouble) {
        Refused refused = refused(trouble);
        return refused != null && UNIQUE_VIOLATION.equals(refused.state()) && refused.says("answered_pkey");
    }

    private record Refused(String state, String message) {

        boolean says(String constraint) {
            return message.contains(constraint);
        }
    }

    /** Hibernate Reactive wraps most refusals as JDBC would have told them. */
    private static @Nullable Refused refused(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return new Refused(String.valueOf(refused.getSqlState()), String.valueOf(refused.getMessage()));
            }
            if (cause instanceof SQLException refused) {
                return new Refused(String.valueOf(refused.getSQLState()), String.valueOf(refused.getMessage()));
            }
        }
        return null;
    }
}
