package axial.booking.issue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an issue is about. Clinic and day of an appointment are always those where it is by now.
 *
 * @param key one kind of issue is open once for each
 */
public record Subject(
        String key,
        @Nullable UUID appointmentId,
        @Nullable UUID requestId,
        @Nullable UUID resourceId,
        @Nullable String clinic,
        @Nullable LocalDate day) {

    /** An appointment; its issues are resolved when it is over. */
    public static Subject appointment(UUID id) {
        return new Subject("appointment/" + id, id, null, null, null, null);
    }

    /** A request, placed or not. */
    public static Subject request(UUID id) {
        return new Subject("request/" + id, null, id, null, null, null);
    }

    /** What a room, device, bay or provider has at a clinic on a local day. */
    public static Subject day(UUID resource, String clinic, LocalDate day) {
        return new Subject("day/" + resource + "/" + clinic + "/" + day, null, null, resource, clinic, day);
    }
}
