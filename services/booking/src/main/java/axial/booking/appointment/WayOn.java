package axial.booking.appointment;

import axial.booking.clinic.ClinicClock;
import axial.booking.clinic.ClinicClocks;
import axial.booking.request.Requests;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Says whether an appointment may go on: by the calendar, and by what is asked at the confirmation and at the door of the room. */
@ApplicationScoped
class WayOn {

    private final VisitTimes times;
    private final Requests requests;
    private final ClinicClocks clocks;

    WayOn(VisitTimes times, Requests requests, ClinicClocks clocks) {
        this.times = times;
        this.requests = requests;
        this.clocks = clocks;
    }

    /**
     * Judges what is asked for, from a locked appointment.
     *
     * @return what an override passed over, in words; null: nothing. Fails with the problem that speaks against it
     */
    Uni<@Nullable String> judge(Mutiny.Session tx, Appointment before, Transition command, Instant now) {
        AppointmentState then = before.requireNext(command.to());
        return then.isAsked() || times.bind(then)
                ? clocks.of(tx, before.clinic()).chain(there -> judge(tx, before, command, there, now))
                : Uni.createFrom().nullItem();
    }

    private Uni<@Nullable String> judge(
            Mutiny.Session tx, Appointment before, Transition command, ClinicClock there, Instant now) {
        AppointmentState then = command.to();
        boolean overridden = command.overrideReason() != null;
        NotOnItsDay wrongTime = times.against(before, then, there, now);
        if (wrongTime != null && !(overridden && wrongTime.isLate())) {
            throw wrongTime;
        }
        String late = wrongTime == null ? null : "the day being over";
        return then.isAsked()
                ? requests.against(tx, before.visit(there))
                        .map(problems -> passed(problems, overridden && then == AppointmentState.IN_ROOM, late))
                : Uni.createFrom().item(late);
    }

    private static @Nullable String passed(List<Problem> problems, boolean overridden, @Nullable String late) {
        if (!problems.isEmpty() && !overridden) {
            throw problems.get(0);
        }
        String words = Stream.concat(Stream.ofNullable(late), problems.stream().map(Problem::getMessage))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words;
    }
}
