package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A procedure keeps its least and greatest number of days to those before and after it. */
final class GapsAreKept implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        for (Scene.Linked link : proposal.scene().links()) {
            Problem broken = broken(link, proposal.day());
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private static @Nullable Problem broken(Scene.Linked link, LocalDate day) {
        if (link.date() == null) {
            return link.before() ? new PredecessorNotBooked(link.requestId()) : null;
        }
        boolean kept = link.before()
                ? link.link().isKept(link.date(), day)
                : link.link().isKept(day, link.date());
        return kept ? null : new GapNotKept(link, link.date(), day);
    }

    static final class PredecessorNotBooked extends Problem {
        PredecessorNotBooked(UUID requestId) {
            super(
                    409,
                    "predecessor-not-booked",
                    "What must come first has no place yet",
                    "Request " + requestId + " must come first and has no appointment. Book that one first.");
        }
    }

    static final class GapNotKept extends Problem {
        GapNotKept(Scene.Linked link, LocalDate other, LocalDate day) {
            super(
                    422,
                    "gap-not-kept",
                    "The days between two procedures are too few or too many",
                    "Request " + link.requestId() + " is on " + other + ". There must be "
                            + link.link().gap() + " " + (link.before() ? "from it to this one" : "from this one to it")
                            + ", and "
                            + day
                            + " does not keep that.");
        }
    }
}
