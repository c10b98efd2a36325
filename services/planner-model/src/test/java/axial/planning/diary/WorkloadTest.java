package axial.planning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.SampleNetwork;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Claim;
import axial.planning.model.Clinic;
import axial.planning.model.Provider;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import axial.planning.model.SessionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept step by step of a provider's day is what is counted when all of it is read at once. */
class WorkloadTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate DAY = SampleNetwork.FIRST_DAY;
    private static final List<String> CLINICS = List.of("TUL", "VIN");
    private static final int MINUTES_A_DAY = 24 * 60;

    /** Changes after which another clinic is asked for: what is known is known of one at a time. */
    private static final int CHANGES_TO_OTHER_CLINIC = 40;

    private final Random random = new Random(4);

    /** Somebody with Ann, in minutes from the first midnight; not booked, only proposed. */
    private record Visit(String id, String clinic, int came, int from, int until, boolean proposed) {

        /** @return how to undo it */
        Runnable enter(Diary diary) {
            if (proposed) {
                Spot spot = spot(diary);
                diary.occupy(spot);
                return () -> diary.vacate(spot);
            }
            diary.put(appointment());
            return () -> diary.removeAppointment(id);
        }

        private Spot spot(Diary diary) {
            ClinicBook there = Objects.requireNonNull(diary.clinic(clinic));
            int midnight = there.startOf(Days.of(DAY));
            Timeline ann = Objects.requireNonNull(diary.timelineOf("ann"));
            return new Spot(
                    id,
                    there,
                    there.dayOf(midnight + came),
                    midnight + came,
                    midnight + until,
                    0,
                    diary.patient(id),
                    null,
                    List.of(new Spot.Take(ann, ResourceKind.PROVIDER, midnight + from, midnight + until)),
                    diary.placesOf(id),
                    0);
        }

        private Appointment appointment() {
            return new Appointment(
                    id,
                    "request of " + id,
                    clinic,
                    AppointmentState.BOOKED,
                    false,
                    at(came),
                    at(until),
                    "patient of " + id,
                    0,
                    List.of(new Claim("ann", ResourceKind.PROVIDER, at(from), at(until))),
                    null,
                    1);
        }
    }

    private static Instant at(int minute) {
        return DAY.atStartOfDay(CHICAGO).plusMinutes(minute).toInstant();
    }

    @Test
    void whoever_comes_and_goes_at_two_clinics_over_two_days() {
        Diary diary = diary();
        Map<Visit, Runnable> there = new LinkedHashMap<>();
        for (int i = 0; i < 4_000; i++) {
            Visit visit = there.size() < 5 + random.nextInt(5) ? any(i) : leaving(there);
            if (there.containsKey(visit)) {
                there.remove(visit).run();
            } else {
                there.put(visit, visit.enter(diary));
            }
            Diary fresh = diary();
            there.keySet().forEach(one -> one.enter(fresh));
            String clinic = CLINICS.get(i / CHANGES_TO_OTHER_CLINIC % 2);
            assertThat(seen(diary, clinic)).as("after %d changes", i).isEqualTo(seen(fresh, clinic));
        }
    }

    private Visit leaving(Map<Visit, Runnable> there) {
        return List.copyOf(there.keySet()).get(random.nextInt(there.size()));
    }

    /** Mostly in the day's hours; now and then long after the patient came, at night or beyond it. */
    private Visit any(int number) {
        int from = random.nextInt(4) == 0 ? random.nextInt(2 * MINUTES_A_DAY) : 8 * 60 + random.nextInt(10 * 60);
        int came = from - (random.nextInt(4) == 0 ? random.nextInt(15 * 60) : 7);
        int until = from + 5 + random.nextInt(90);
        return new Visit("visit-" + number, CLINICS.get(random.nextInt(2)), came, from, until, random.nextBoolean());
    }

    @Test
    void the_drive_from_where_nothing_is_ever_open_for_her_counts_too() {
        Diary diary = diary();
        new Visit("visit", "VIN", 595, 600, 660, true).enter(diary);
        Timeline ann = Objects.requireNonNull(diary.timelineOf("ann"));
        ClinicBook tulsa = Objects.requireNonNull(diary.clinic("TUL"));
        int midnight = tulsa.startOf(Days.of(DAY));

        assertThat(ann.isFree(tulsa, midnight + 719, midnight + 734)).isFalse();
        assertThat(ann.isFree(tulsa, midnight + 720, midnight + 735)).isTrue();
    }

    /** Ann's session is in Tulsa; in Vinita, an hour away, she only has what is booked. */
    private static Diary diary() {
        Diary diary = new Diary("WORKLOAD");
        diary.put(new Clinic("TUL", CHICAGO, Map.of("VIN", 60)));
        diary.put(new Clinic("VIN", CHICAGO, Map.of("TUL", 60)));
        diary.put(new Provider("ann", "NP", true, List.of(), null, null));
        Instant eight = DAY.atTime(8, 0).atZone(CHICAGO).toInstant();
        diary.put(new Session("session", "ann", "TUL", eight, eight.plus(Duration.ofHours(10)), SessionKind.MIXED));
        return diary;
    }

    private static String seen(Diary diary, String code) {
        StringBuilder seen = new StringBuilder();
        Timeline ann = Objects.requireNonNull(diary.timelineOf("ann"));
        ClinicBook clinic = Objects.requireNonNull(diary.clinic(code));
        for (int day = Days.of(DAY) - 1; day < Days.of(DAY) + 3; day++) {
            Workload workload = ann.workload(clinic, day);
            int ten = clinic.startOf(day) + 600;
            seen.append("%d procedures, %d minutes, %d idle, %d more with one at ten, %d too many, %d too long%n"
                    .formatted(
                            workload.procedures(),
                            workload.minutes(),
                            workload.idle(),
                            workload.moreIdleWith(ten, ten + 20),
                            workload.excessProcedures(1),
                            workload.excessMinutes(30)));
        }
        return seen.toString();
    }
}
