package axial.provider.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands instead of the roster on one date; with nothing but the date, somebody is not at work. */
public record RosterException(
        UUID providerId,
        LocalDate date,
        @Nullable String clinic,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        @Nullable SessionKind kind) {

    Stream<Shift> shifts() {
        return clinic == null || starts == null || ends == null || kind == null
                ? Stream.of()
                : Stream.of(new Shift(clinic, starts, ends, kind));
    }
}
