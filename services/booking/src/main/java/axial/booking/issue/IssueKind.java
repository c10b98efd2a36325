package axial.booking.issue;

/** What can be the matter. Of one severity and day, those that stand first here are listed first. */
public enum IssueKind {
    /** It stays claimed until the visit ends; somebody finds another, or ends the visit. */
    RESOURCE_GONE(IssueSeverity.HIGH, "What somebody in the house uses is no longer there."),

    /** A credential, a kind or a capability went after the patient had arrived. */
    NO_LONGER_ALLOWED(
            IssueSeverity.HIGH, "Somebody is in the house for what provider, room or device may no longer do."),

    /** It was entered before sides were asked for. It can't be confirmed like this. */
    SIDE_MISSING(IssueSeverity.HIGH, "A request doesn't name the side on which it is to be done."),

    /** Booking took the confirmation back by itself, because something it was given for has ended or was taken back. */
    CLEARANCE_LAPSED(
            IssueSeverity.HIGH, "A patient who said yes may not come as things stand, and knows nothing of it."),

    /** It waits, and nothing refuses it any place. */
    DEADLINE_MISSED(IssueSeverity.HIGH, "The day by which a rule wants it done is over."),

    /** It stays where it is, and isn't confirmed. */
    BROKEN_LINK(
            IssueSeverity.HIGH,
            "What must come before it has no place, or the days between them are no longer as they must be."),

    /** The limit was lowered after these were booked; nobody is moved for it. */
    DAY_ABOVE_LIMIT(IssueSeverity.MODERATE, "A provider has more booked on a day than the daily limit allows by now."),

    /** The closure or the change that displaced it was taken back, and nobody else is there. */
    OLD_PLACE_FREE(IssueSeverity.LOW, "An appointment lost its place, and the place is free again.");

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
