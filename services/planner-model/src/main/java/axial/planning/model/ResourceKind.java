package axial.planning.model;

/** What can be claimed. Providers and patients are claimed by their own ids, without a {@link Resource}. */
public enum ResourceKind {
    ROOM,
    DEVICE,
    BAY,
    PROVIDER,
    PATIENT
}
