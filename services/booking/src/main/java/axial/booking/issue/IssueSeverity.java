package axial.booking.issue;

/** How bad it is, most urgent first: the codes of FHIR's DetectedIssue.severity. */
public enum IssueSeverity {
    /** Somebody may be harmed, or comes in vain. */
    HIGH,
    /** Something is not as it should be and can wait for hours. */
    MODERATE,
    /** A chance that somebody may take. */
    LOW
}
