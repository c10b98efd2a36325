package axial.booking.appointment.placement;

/** What a claim holds. */
public enum ClaimKind {
    ROOM,
    PROVIDER,
    DEVICE,
    BAY
}
