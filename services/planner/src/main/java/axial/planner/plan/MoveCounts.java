package axial.planner.plan;

/**
 * How many moves a plan has and where they stand.
 *
 * @param accepted handed to booking
 * @param applied  in the ledger
 * @param refused  no longer fitted
 */
public record MoveCounts(long moves, long accepted, long applied, long refused) {}
