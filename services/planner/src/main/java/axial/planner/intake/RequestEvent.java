package axial.planner.intake;

import static java.util.Objects.requireNonNull;

import axial.planning.diary.Diary;
import axial.planning.model.After;
import axial.planning.model.Interval;
import axial.planning.model.Priority;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.SoftGap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record of {@code axial.booking.requests}: what has to be planned. The parts have the shape of the model's own. */
record RequestEvent(
        String requestId,
        RequestState state,
        String procedure,
        @Nullable Integer levels,
        @Nullable Side side,
        Priority priority,
        LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due,
        List<WayEvent> alternatives,
        Set<String> performers,
        Set<String> credentials,
        Map<String, Integer> driveMinutes,
        @Nullable Integer maxDriveMinutes,
        @Nullable Set<String> clinics,
        @Nullable String preferredClinic,
        @Nullable String preferredProvider,
        @Nullable Set<DayOfWeek> preferredWeekdays,
        String patientKey,
        List<Interval> unavailable,
        List<After> after,
        @Nullable Set<String> notSameDayAs,
        @Nullable List<SoftGap> softGaps,
        Boolean displaced,
        long version)
        implements StateEvent {

    RequestEvent {
        requireNonNull(requestId, "requestId");
        requireNonNull(state, "state");
        requireNonNull(procedure, "procedure");
        requireNonNull(priority, "priority");
        requireNonNull(earliest, "earliest");
        requireNonNull(alternatives, "alternatives");
        requireNonNull(performers, "performers");
        requireNonNull(credentials, "credentials");
        requireNonNull(driveMinutes, "driveMinutes");
        requireNonNull(patientKey, "patientKey");
        unavailable = unavailable == null ? List.of() : unavailable;
        after = after == null ? List.of() : after;
        displaced = displaced != null && displaced;
    }

    @Override
    public String id() {
        return requestId;
    }

    @Override
    public void enter(Diary diary, Directory directory) {
        diary.put(new Request(
                requestId,
                state,
                procedure,
                priority,
                earliest,
                latest,
                due,
                alternatives.stream().map(WayEvent::alternative).toList(),
                performers,
                credentials,
                driveMinutes,
                maxDriveMinutes,
                clinics,
                preferredClinic,
                preferredProvider,
                preferredWeekdays,
                patientKey,
                unavailable,
                after,
                notSameDayAs == null ? Set.of() : notSameDayAs,
                softGaps == null ? List.of() : softGaps,
                displaced));
        directory.request(requestId, new Order(procedure, levels, side));
    }
}
