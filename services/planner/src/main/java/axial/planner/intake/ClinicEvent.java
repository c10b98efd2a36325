package axial.planner.intake;

import static java.util.Objects.requireNonNull;

import axial.planning.diary.Diary;
import axial.planning.model.Clinic;
import java.time.ZoneId;
import java.util.Map;

/** A record of {@code axial.room.clinics}. */
record ClinicEvent(String clinic, ZoneId timeZone, Map<String, Integer> driveMinutes, long version)
        implements StateEvent {

    ClinicEvent {
        requireNonNull(clinic, "clinic");
        requireNonNull(timeZone, "timeZone");
        requireNonNull(driveMinutes, "driveMinutes");
    }

    @Override
    public String id() {
        return clinic;
    }

    @Override
    public void enter(Diary diary, Directory directory) {
        diary.put(new Clinic(clinic, timeZone, driveMinutes));
        directory.clinic(clinic, timeZone);
    }
}
