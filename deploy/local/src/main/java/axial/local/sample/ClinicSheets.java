package axial.local.sample;

import java.util.List;

/** The clinics themselves: where they are, how far apart, and on which days they are closed. */
final class ClinicSheets {

    static final String NETWORK = "NEOK";

    private ClinicSheets() {}

    static List<Sheet> of(List<SampleClinic> clinics) {
        return List.of(clinics(clinics), driveTimes());
    }

    private static Sheet clinics(List<SampleClinic> clinics) {
        Sheet sheet = new Sheet("clinics", "code", "name", "network", "time_zone", "latitude", "longitude", "evidence");
        clinics.forEach(clinic -> sheet.row(
                clinic.code(),
                clinic.town(),
                NETWORK,
                clinic.zone(),
                clinic.latitude(),
                clinic.longitude(),
                clinic.evidence()));
        return sheet;
    }

    private static Sheet driveTimes() {
        Sheet sheet = new Sheet("drive-times", "from", "to", "minutes");
        DomainFile.rows("drive_matrix.csv")
                .forEach(row -> sheet.row(row.getField("from"), row.getField("to"), row.getField("drive_min_plan")));
        return sheet;
    }

    /** The state's holidays; that the clinics close on them is an assumption, since private clinics are not bound. */
    static Sheet holidays() {
        Sheet sheet = new Sheet("holidays", "clinic", "date", "name");
        DomainFile.rows("holidays_ok.csv").stream()
                .filter(row -> row.getField("kind").equals("state"))
                .forEach(row -> sheet.row("*", row.getField("date"), row.getField("name")));
        return sheet;
    }
}
