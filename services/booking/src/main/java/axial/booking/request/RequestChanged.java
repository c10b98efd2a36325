package axial.booking.request;

import axial.booking.catalogue.Alternative;
import axial.booking.catalogue.Side;
import axial.booking.pathway.After;
import axial.booking.pathway.SoftGap;
import axial.messaging.Event;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of a request as others may know it: {@code contracts/axial.booking.requests.schema.json}. */
record RequestChanged(
        UUID requestId,
        String network,
        RequestState state,
        String procedure,
        int levels,
        Side side,
        Priority priority,
        Instant created,
        LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due,
        List<Alternative> alternatives,
        Set<String> performers,
        Set<String> credentials,
        Map<String, Integer> driveMinutes,
        @Nullable Integer maxDriveMinutes,
        @Nullable Set<String> clinics,
        @Nullable String preferredClinic,
        @Nullable UUID preferredProvider,
        @Nullable Set<DayOfWeek> preferredWeekdays,
        UUID patientKey,
        List<Unavailable> unavailable,
        List<After> after,
        List<UUID> notSameDayAs,
        List<SoftGap> softGaps,
        boolean displaced,
        int version)
        implements Event {

    @Override
    public String topic() {
        return "axial.booking.requests";
    }

    @Override
    public String key() {
        return requestId.toString();
    }

    @Override
    public String type() {
        return "axial.booking.request.changed";
    }
}
