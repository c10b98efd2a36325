package axial.booking.patient;

/** Administrative sex, as HL7 v2 writes it (table 0001). */
public enum Sex {
    F,
    M,
    /** Other. */
    O,
    /** Unknown. */
    U
}
