package axial.planner.intake;

import axial.edge.problem.Problem;

/** The ledger position that a question names hasn't been heard of in time; an answer could show a slot just taken. */
public final class LedgerBehind extends Problem {

    LedgerBehind(long position, long highest) {
        super(
                503,
                "ledger-behind",
                "The planner hasn't heard of that booking yet",
                "Ledger position " + position + " has not arrived within two seconds; the highest seen is " + highest
                        + ". Ask again in a moment. Maybe Kafka is down.");
        with("ledgerPosition", position).with("highest", highest).retryAfter(1);
    }
}
