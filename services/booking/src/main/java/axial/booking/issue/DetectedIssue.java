package axial.booking.issue;

/**
 * Something to be looked after.
 *
 * @param detail a sentence with values, and nothing that identifies a patient
 */
public record DetectedIssue(IssueKind kind, Subject subject, String detail) {}
