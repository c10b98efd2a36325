package axial.planning.model;

/** Where the patient recovers. A CHAIR may be a chair or a bay, a BAY must be a bay. */
public enum Recovery {
    BAY,
    CHAIR,
    NONE
}
