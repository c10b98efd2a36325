package axial.booking.patient;

import java.util.List;
import java.util.UUID;

/**
 * A patient who was just entered or corrected.
 *
 * @param possibleDuplicates ids of others of the same names and birth date: maybe the same person
 */
record Registered(Patient patient, List<UUID> possibleDuplicates) {}
