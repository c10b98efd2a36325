package axial.planning.solving;

import axial.planning.diary.Minutes;
import axial.planning.model.Clinic;
import axial.planning.model.Interval;
import axial.planning.model.Request;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;

/** What a patient's request allows: days, clinics, drives, and times at which the patient can come. */
final class PatientRules {

    private PatientRules() {}

    static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = Map.of(
            Rule.WINDOW, factory -> Judged.proposed(factory, Rule.WINDOW, PatientRules::daysOutsideWindow),
            Rule.IN_THE_PAST, factory -> Judged.proposed(factory, Rule.IN_THE_PAST, PatientRules::minutesInThePast),
            Rule.CLINIC_ALLOWED,
                    factory -> Judged.proposed(factory, Rule.CLINIC_ALLOWED, PatientRules::clinicNotAllowed),
            Rule.DRIVE_LIMIT, factory -> Judged.proposed(factory, Rule.DRIVE_LIMIT, PatientRules::minutesTooFar),
            Rule.PATIENT_UNAVAILABLE,
                    factory -> Judged.proposed(factory, Rule.PATIENT_UNAVAILABLE, PatientRules::minutesUnavailable),
            Rule.START_GRID, factory -> Judged.proposed(factory, Rule.START_GRID, PatientRules::offTheGrid));

    private static long daysOutsideWindow(PlannedAppointment appointment, Premises premises) {
        Request request = appointment.request();
        long early = request.earliest().toEpochDay() - appointment.day();
        LocalDate latest = request.latest();
        long late = latest == null ? 0 : appointment.day() - latest.toEpochDay();
        return Math.max(0, early) + Math.max(0, late);
    }

    private static long minutesInThePast(PlannedAppointment appointment, Premises premises) {
        return Math.max(0, Minutes.ceil(premises.now()) - appointment.start());
    }

    private static long clinicNotAllowed(PlannedAppointment appointment, Premises premises) {
        return appointment.request().mayGoTo(appointment.clinic()) ? 0 : 1;
    }

    private static long minutesTooFar(PlannedAppointment appointment, Premises premises) {
        Integer limit = appointment.request().maxDriveMinutes();
        Integer drive = appointment.request().driveMinutes().get(appointment.clinic());
        return limit == null || drive == null ? 0 : Math.max(0, drive - limit);
    }

    private static long minutesUnavailable(PlannedAppointment appointment, Premises premises) {
        long minutes = 0;
        for (Interval away : appointment.request().unavailable()) {
            long from = Math.max(appointment.start(), Minutes.floor(away.start()));
            long to = Math.min(appointment.end(), Minutes.ceil(away.end()));
            minutes += Math.max(0, to - from);
        }
        return minutes;
    }

    private static long offTheGrid(PlannedAppointment appointment, Premises premises) {
        Clinic clinic = premises.clinic(appointment.clinic());
        if (clinic == null) {
            return 1;
        }
        int minute = Minutes.at(appointment.start()).atZone(clinic.zone()).getMinute();
        return minute % Minutes.GRID == 0 ? 0 : 1;
    }
}
