package axial.booking.issue;

/** What can be the matter. Of one severity and day, those that stand first here are listed first. */
public enum IssueKind {
    /** The limit was lowered after these were booked; nobody is moved for it. */
    DAY_ABOVE_LIMIT(IssueSeverity.MODERATE, "A provider has more booked on a day than the daily limit allows by now.");

    private final IssueSeverity severity;
    private final String sentence;

    IssueKind(IssueSeverity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    public IssueSeverity severity() {
        return severity;
    }

    /** What is the matter, without values. */
    public String sentence() {
        return sentence;
    }
}
