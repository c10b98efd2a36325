package axial.benchmark;

import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import axial.planning.model.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The weeks before a booked week, each as busy as that one, all of it done. */
final class History {

    private final Facts week;
    private final List<Opening> openings;
    private final List<Session> sessions;
    private final List<Request> requests;
    private final List<Appointment> appointments;

    private History(Facts week) {
        this.week = week;
        openings = new ArrayList<>(week.openings());
        sessions = new ArrayList<>(week.sessions());
        requests = new ArrayList<>(week.requests());
        appointments = new ArrayList<>(week.appointments());
    }

    /** The same network after so many such weeks. */
    static Facts before(Facts week, int weeks) {
        History history = new History(week);
        for (int ago = 1; ago <= weeks; ago++) {
            history.add(ago);
        }
        return new Facts(
                week.network(),
                week.clinics(),
                week.resources(),
                history.openings,
                week.providers(),
                history.sessions,
                history.requests,
                history.appointments);
    }

    private void add(int ago) {
        String mark = "-" + ago;
        for (Opening one : week.openings()) {
            openings.add(new Opening(
                    one.id() + mark, one.resourceId(), one.clinic(), then(one.start(), ago), then(one.end(), ago)));
        }
        for (Session one : week.sessions()) {
            sessions.add(new Session(
                    one.id() + mark,
                    one.providerId(),
                    one.clinic(),
                    then(one.start(), ago),
                    then(one.end(), ago),
                    one.kind()));
        }
        week.requests().forEach(one -> requests.add(done(one, mark, ago)));
        week.appointments().forEach(one -> appointments.add(done(one, mark, ago)));
    }

    private static Instant then(Instant moment, int weeksAgo) {
        return moment.minus(Duration.ofDays(7L * weeksAgo));
    }

    private static LocalDate then(LocalDate day, int weeksAgo) {
        return day.minusWeeks(weeksAgo);
    }

    private static Request done(Request one, String mark, int ago) {
        return new Request(
                one.id() + mark,
                RequestState.DONE,
                one.procedure(),
                one.priority(),
                then(one.earliest(), ago),
                null,
                null,
                one.alternatives(),
                one.performers(),
                one.credentials(),
                one.driveMinutes(),
                one.maxDriveMinutes(),
                one.clinics(),
                one.preferredClinic(),
                one.preferredProvider(),
                one.preferredWeekdays(),
                one.patientKey() + mark,
                List.of(),
                List.of(),
                one.notSameDayAs(),
                List.of(),
                false);
    }

    private static Appointment done(Appointment one, String mark, int ago) {
        return new Appointment(
                one.id() + mark,
                one.requestId() + mark,
                one.clinic(),
                AppointmentState.DONE,
                true,
                then(one.start(), ago),
                then(one.end(), ago),
                one.patientKey() + mark,
                one.alternative(),
                List.of(),
                null,
                9);
    }
}
