package axial.benchmark.check;

import axial.planning.model.Interval;
import axial.planning.model.Placement;
import axial.planning.model.Request;
import axial.planning.model.ResourceKind;
import axial.planning.rules.Rule;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Whether a visit is where and when the patient may be sent. */
final class WishCheck {

    private final Ground ground;
    private final Breaches breaches;

    WishCheck(Ground ground, Breaches breaches) {
        this.ground = ground;
        this.breaches = breaches;
    }

    void check(Visit visit) {
        Request request = visit.request();
        Placement placement = Objects.requireNonNull(visit.placement());
        String id = request.id();
        days(visit, request);
        breaches.add(
                Rule.IN_THE_PAST,
                placement.start().isBefore(ground.instance.now()) ? 1 : 0,
                "%s starts at %s, before now.".formatted(id, placement.start()));
        breaches.unless(
                request.clinics() == null || request.clinics().contains(visit.clinic()),
                Rule.CLINIC_ALLOWED,
                "%s may not be at %s.".formatted(id, visit.clinic()));
        drive(visit, request);
        int minute = placement
                .start()
                .atZone(Objects.requireNonNull(ground.clinics.get(visit.clinic()))
                        .zone())
                .getMinute();
        breaches.unless(minute % 5 == 0, Rule.START_GRID, "%s starts at minute %d.".formatted(id, minute));
        absences(visit, request);
    }

    private void drive(Visit visit, Request request) {
        Integer drive = request.driveMinutes().get(visit.clinic());
        if (drive == null) {
            breaches.unless(
                    false,
                    Rule.CLINIC_ALLOWED,
                    "Nobody knows how far %s drives to %s.".formatted(request.id(), visit.clinic()));
            return;
        }
        int most = request.maxDriveMinutes() == null ? drive : request.maxDriveMinutes();
        breaches.add(
                Rule.DRIVE_LIMIT,
                drive - most,
                "%s drives %d minutes to %s; at most %d are allowed."
                        .formatted(request.id(), drive, visit.clinic(), most));
    }

    private void days(Visit visit, Request request) {
        long early = ChronoUnit.DAYS.between(visit.day(), request.earliest());
        breaches.add(
                Rule.WINDOW, early, "%s is on %s, before %s.".formatted(request.id(), visit.day(), request.earliest()));
        if (request.latest() != null) {
            long late = ChronoUnit.DAYS.between(request.latest(), visit.day());
            breaches.add(
                    Rule.WINDOW, late, "%s is on %s, after %s.".formatted(request.id(), visit.day(), request.latest()));
        }
    }

    private void absences(Visit visit, Request request) {
        Visit.Held patient = visit.held(ResourceKind.PATIENT).get(0);
        for (Interval away : request.unavailable()) {
            long from = Math.max(patient.start(), Visit.minute(away.start()));
            long to = Math.min(patient.end(), Visit.minute(away.end()));
            breaches.add(
                    Rule.PATIENT_UNAVAILABLE,
                    to - from,
                    "%s isn't available from %s to %s.".formatted(request.id(), away.start(), away.end()));
        }
    }
}
