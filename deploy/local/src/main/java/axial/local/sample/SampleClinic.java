package axial.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A clinic as {@code clinics.csv} has it; sizes and hours are assumptions of that file. */
record SampleClinic(
        String code,
        String town,
        String zone,
        double latitude,
        double longitude,
        int fluoroRooms,
        int ultrasoundRooms,
        int procedureRooms,
        int examRooms,
        int bays,
        int chairs,
        boolean fixedCArm,
        Set<DayOfWeek> open,
        Set<DayOfWeek> fluoroDays,
        LocalTime opens,
        LocalTime closes,
        LocalTime firstCase,
        String evidence) {

    static final LocalTime LUNCH = LocalTime.of(12, 0);
    static final LocalTime AFTER_LUNCH = LocalTime.of(13, 0);

    static List<SampleClinic> all() {
        return DomainFile.rows("clinics.csv").stream().map(SampleClinic::read).toList();
    }

    private static SampleClinic read(NamedCsvRecord row) {
        return new SampleClinic(
                row.getField("clinic_code"),
                row.getField("town"),
                row.getField("timezone"),
                Double.parseDouble(row.getField("lat")),
                Double.parseDouble(row.getField("lon")),
                number(row, "fluoro_suites_assumed"),
                number(row, "ultrasound_rooms_assumed"),
                number(row, "procedure_rooms_assumed"),
                number(row, "exam_rooms_assumed"),
                number(row, "recovery_bays_assumed"),
                number(row, "recovery_chairs_assumed"),
                row.getField("c_arm_assumed").contains("fixed"),
                days(row.getField("days_open_assumed")),
                days(row.getField("fluoro_days_assumed")),
                LocalTime.parse(row.getField("open_assumed")),
                LocalTime.parse(row.getField("close_assumed")),
                LocalTime.parse(row.getField("first_case_assumed")),
                row.getField("capacity_evidence"));
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    /** Reads "Mon-Fri" and "Tue,Thu". */
    private static Set<DayOfWeek> days(String text) {
        if (text.contains("-")) {
            return EnumSet.range(day(text.substring(0, text.indexOf('-'))), day(text.substring(text.indexOf('-') + 1)));
        }
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : text.split(",", -1)) {
            days.add(day(day));
        }
        return days;
    }

    static DayOfWeek day(String shortName) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(shortName.trim().toUpperCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(shortName + " is no weekday."));
    }
}
