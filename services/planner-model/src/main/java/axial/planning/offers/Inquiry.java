package axial.planning.offers;

import axial.planning.diary.Case;
import axial.planning.diary.ClinicBook;
import axial.planning.diary.Day;
import axial.planning.diary.DayRange;
import axial.planning.diary.Diary;
import axial.planning.diary.Minutes;
import axial.planning.diary.Prices;
import axial.planning.diary.Spot;
import axial.planning.model.Alternative;
import axial.planning.model.Request;
import axial.planning.rules.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into one place for one request: the first thing that stands in its way, first the patient's own, then room, devices, bay, provider. */
final class Inquiry {

    private final Diary diary;
    private final Prices prices;
    private final Case request;

    Inquiry(Diary diary, Prices prices, Case request) {
        this.diary = diary;
        this.prices = prices;
        this.request = request;
    }

    @Nullable
    Obstacle into(Place place) {
        ClinicBook clinic = diary.clinic(place.clinic());
        if (clinic == null || clinic.fact() == null) {
            return Obstacle.of(Rule.CLINIC_ALLOWED, "There is no clinic %s in this network.", place.clinic());
        }
        int start = Minutes.floor(place.start());
        if (!Minutes.at(start).equals(place.start()) || start % Minutes.GRID != 0) {
            return Obstacle.of(
                    Rule.START_GRID,
                    "Procedures start every five minutes; %s isn't one of these times.",
                    place.start().atZone(clinic.zone()).toLocalTime());
        }
        if (start < prices.now()) {
            return Obstacle.of(Rule.IN_THE_PAST, "That time has passed.");
        }
        Obstacle patient = ofClinic(clinic);
        if (patient == null) {
            patient = ofDay(clinic.dayOf(start));
        }
        return patient == null ? ofWays(clinic, start, place) : patient;
    }

    private @Nullable Obstacle ofClinic(ClinicBook clinic) {
        Request fact = request.request();
        if (fact.clinics() != null && !fact.clinics().contains(clinic.code())) {
            return Obstacle.of(
                    Rule.CLINIC_ALLOWED,
                    "The request allows only %s.",
                    String.join(", ", fact.clinics().stream().sorted().toList()));
        }
        Integer drive = fact.driveMinutes().get(clinic.code());
        if (drive == null) {
            return Obstacle.of(
                    Rule.CLINIC_ALLOWED, "The drive from where the patient lives to %s isn't known.", clinic.code());
        }
        if (fact.maxDriveMinutes() != null && drive > fact.maxDriveMinutes()) {
            return Obstacle.of(
                    Rule.DRIVE_LIMIT,
                    "The drive to %s takes %d minutes; the request allows %d.",
                    clinic.code(),
                    drive,
                    fact.maxDriveMinutes());
        }
        return null;
    }

    private @Nullable Obstacle ofDay(int day) {
        if (day < request.earliest() || day > request.latest()) {
            return Obstacle.of(
                    Rule.WINDOW,
                    "The request may be done from %s%s.",
                    request.request().earliest(),
                    request.request().latest() == null
                            ? ""
                            : " until " + request.request().latest());
        }
        DayRange linked = request.linkedDays(diary);
        if (linked == null) {
            return Obstacle.of(Rule.PREDECESSOR, "The request that must come before it has no place yet.");
        }
        if (linked.without().contains(day)) {
            return Obstacle.of(
                    Rule.NOT_SAME_DAY, "The patient has something on that day that may not share a day with it.");
        }
        if (!linked.contains(day)) {
            return Obstacle.of(
                    Rule.GAP,
                    "Linked requests leave %s.",
                    linked.first() > linked.last() ? "no day at all" : "the days " + days(linked));
        }
        return null;
    }

    private static String days(DayRange range) {
        String from = range.first() <= -Case.NEVER ? "" : "from " + LocalDate.ofEpochDay(range.first());
        return range.last() >= Case.NEVER ? from : (from + " until " + LocalDate.ofEpochDay(range.last())).strip();
    }

    /** Of several ways to do it, the one that gets furthest is the one to tell about. */
    private @Nullable Obstacle ofWays(ClinicBook clinic, int start, Place place) {
        Obstacle best = null;
        for (int i = 0; i < request.request().alternatives().size(); i++) {
            Obstacle obstacle = ofWay(clinic, start, place, i);
            if (obstacle == null) {
                return null;
            }
            if (best == null || STEPS.indexOf(obstacle.rule()) > STEPS.indexOf(best.rule())) {
                best = obstacle;
            }
        }
        return best == null ? Obstacle.of(Rule.ROOM_CAPABILITY, "The request names no way of doing it.") : best;
    }

    private static final List<Rule> STEPS = List.of(
            Rule.ROOM_CAPABILITY,
            Rule.OUTSIDE_OPENING,
            Rule.ROOM_CLASH,
            Rule.DEVICES_NEEDED,
            Rule.DEVICE_CLASH,
            Rule.BAY_NEEDED,
            Rule.BAY_CLASH,
            Rule.PATIENT_UNAVAILABLE,
            Rule.PATIENT_CLASH,
            Rule.TRAVEL,
            Rule.PERFORMER,
            Rule.CREDENTIAL,
            Rule.OUTSIDE_SESSION,
            Rule.PROVIDER_CLASH,
            Rule.DAILY_PROCEDURES,
            Rule.DAILY_MINUTES);

    private @Nullable Obstacle ofWay(ClinicBook clinic, int start, Place place, int index) {
        Alternative way = request.request().alternatives().get(index);
        if (!way.isSensible()) {
            return Obstacle.of(Rule.ROOM_CAPABILITY, "The minutes of this way of doing it make no sense.");
        }
        Means means = new Means(clinic, way);
        int procedure = start + way.setupMinutes();
        int done = procedure + way.procedureMinutes();
        Obstacle obstacle = means.room(place.roomId(), start, done + way.turnoverMinutes());
        if (obstacle == null) {
            obstacle = means.devices(start, done);
        }
        if (obstacle == null) {
            obstacle = means.bay(done, done + way.recoveryMinutes());
        }
        if (obstacle == null) {
            obstacle = ofPatient(clinic, start, start + way.patientMinutes());
        }
        if (obstacle == null) {
            Day day = clinic.day(clinic.dayOf(start));
            obstacle = new Performers(clinic, request, way, day).at(place.providerId(), procedure, done);
        }
        return obstacle;
    }

    private @Nullable Obstacle ofPatient(ClinicBook clinic, int start, int end) {
        if (request.isUnavailable(start, end)) {
            return Obstacle.of(Rule.PATIENT_UNAVAILABLE, "The patient can't come at that time.");
        }
        List<Spot> others = request.patient().inTheWay(clinic, start, end);
        if (others.isEmpty()) {
            return null;
        }
        List<Spot> then = others.stream()
                .filter(other -> other.start() < end && start < other.end())
                .toList();
        return then.isEmpty()
                ? tooFar(clinic, others)
                : Obstacle.of(Rule.PATIENT_CLASH, "The patient has another appointment then.")
                        .held(List.of(), then);
    }

    private static Obstacle tooFar(ClinicBook clinic, List<Spot> others) {
        Spot other = others.get(0);
        ClinicBook there = other.clinic();
        return Obstacle.of(
                        Rule.TRAVEL,
                        "The patient is at %s from %s to %s, and the drive between %s and %s takes %d minutes.",
                        there.code(),
                        Minutes.at(other.start()).atZone(there.zone()).toLocalTime(),
                        Minutes.at(other.end()).atZone(there.zone()).toLocalTime(),
                        there.code(),
                        clinic.code(),
                        clinic.drive(there))
                .held(List.of(), others);
    }
}
