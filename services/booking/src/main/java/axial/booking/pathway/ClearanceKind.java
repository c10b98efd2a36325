package axial.booking.pathway;

/** What kind of yes a clearance is. */
public enum ClearanceKind {
    /** A payer's. */
    AUTHORIZATION,
    /** The prescriber's plan for what thins the blood. */
    ANTICOAGULANT,
    /** A screen of the patient. */
    SAFETY,
    /** Somebody drives the patient home. */
    DRIVER,
    /** Symptoms, findings and earlier care that a payer asks for. */
    ELIGIBILITY,
    /** How well something before it worked. */
    OUTCOME,
    /** A paper from elsewhere. */
    DOCUMENT
}
