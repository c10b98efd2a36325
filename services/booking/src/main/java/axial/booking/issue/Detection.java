package axial.booking.issue;

/**
 * A kind of issue that follows from what stands in the tables, so that nobody has to raise or resolve it: it is looked for whenever issues are
 * listed. Only for what is found fast, whatever the ledger holds; all else is kept ({@link DetectedIssues}).
 */
public interface Detection {

    /**
     * A query without parameters and without a semicolon, which may join {@code moment (now)}, of the columns {@code issue_id} (the same each time), {@code kind},
     * {@code appointment_id}, {@code request_id}, {@code resource_id}, {@code clinic}, {@code day} (local), {@code detail} and {@code since}; those
     * of the subject may be null, cast to their types.
     */
    String query();
}
