package axial.local.sample;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rooms, devices and bays of the clinics with their hours. */
final class ResourceSheets {

    private static final Set<DayOfWeek> OPERATING_DAYS =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
    private static final String ASSUMED = "ASSUMPTION";

    private final List<SampleClinic> clinics;
    private final Sheet rooms =
            new Sheet("rooms", "code", "clinic", "name", "kind", "capabilities", "site_of_service", "evidence");
    private final Sheet devices = new Sheet("devices", "code", "clinic", "name", "kind", "evidence");
    private final Sheet bays = new Sheet("bays", "code", "clinic", "name", "kind", "evidence");
    private final Sheet hours =
            new Sheet("hours", "resource", "weekday", "opens", "closes", "valid_from", "valid_until", "at_clinic");

    private ResourceSheets(List<SampleClinic> clinics) {
        this.clinics = clinics;
    }

    static List<Sheet> of(List<SampleClinic> clinics) {
        ResourceSheets sheets = new ResourceSheets(clinics);
        clinics.forEach(sheets::addClinic);
        sheets.addOperatingRoom();
        sheets.addTravellingDevices();
        return List.of(sheets.rooms, sheets.devices, sheets.bays, sheets.hours);
    }

    private void addClinic(SampleClinic clinic) {
        clinic.open().forEach(day -> {
            hours(clinic.code(), day, clinic.opens(), SampleClinic.LUNCH, "");
            hours(clinic.code(), day, SampleClinic.AFTER_LUNCH, clinic.closes(), "");
        });
        addFluoroRooms(clinic);
        for (int i = 1; i <= clinic.ultrasoundRooms(); i++) {
            room(clinic, "U" + i, "Ultrasound " + i, "ULTRASOUND", "ULTRASOUND|PROCEDURE|MONITORED_SEDATION");
        }
        for (int i = 1; i <= clinic.procedureRooms(); i++) {
            room(clinic, "P" + i, "Procedure " + i, "PROCEDURE", "PROCEDURE");
        }
        for (int i = 1; i <= clinic.examRooms(); i++) {
            room(clinic, "E" + i, "Exam " + i, "EXAM", "EXAM");
        }
        addBays(clinic);
        addDevices(clinic);
    }

    /** A fluoroscopy room opens with the first case, on the days that have a radiographic operator. */
    private void addFluoroRooms(SampleClinic clinic) {
        String fixed = clinic.fixedCArm() ? "FIXED_C_ARM|" : "";
        for (int i = 1; i <= clinic.fluoroRooms(); i++) {
            String code = room(
                    clinic,
                    "F" + i,
                    "Fluoroscopy " + i,
                    "FLUORO",
                    fixed + "LEAD_SHIELDING|MONITORED_SEDATION|PROCEDURE");
            clinic.fluoroDays().forEach(day -> {
                hours(code, day, clinic.firstCase(), SampleClinic.LUNCH, "");
                hours(code, day, SampleClinic.AFTER_LUNCH, clinic.closes(), "");
            });
        }
    }

    private void addBays(SampleClinic clinic) {
        for (int i = 1; i <= clinic.bays(); i++) {
            bay(clinic, clinic.code() + "-B" + i, "Bay " + i, "BAY");
        }
        for (int i = 1; i <= clinic.chairs(); i++) {
            bay(clinic, clinic.code() + "-C" + i, "Chair " + i, "CHAIR");
        }
    }

    /** Recovery goes on through lunch and for an hour after the last patient left the room. */
    private void bay(SampleClinic clinic, String code, String name, String kind) {
        bays.row(code, clinic.code(), name, kind, ASSUMED);
        clinic.open()
                .forEach(day -> hours(code, day, clinic.opens(), clinic.closes().plusHours(1), ""));
    }

    private void addDevices(SampleClinic clinic) {
        boolean hub = clinic.fluoroRooms() > 1;
        addDevices(clinic, "RF", "RF generator", "RF_GENERATOR", hub ? 2 : clinic.fixedCArm() ? 1 : 0);
        addDevices(clinic, "US", "Ultrasound machine", "ULTRASOUND", hub ? 3 : 1);
        addDevices(clinic, "PE", "PENS unit", "PENS_UNIT", hub ? 2 : clinic.fixedCArm() ? 1 : 0);
        addDevices(clinic, "IR", "Infrared unit", "INFRARED_UNIT", hub ? 2 : clinic.fixedCArm() ? 1 : 0);
        if (hub) {
            addDevices(clinic, "CA", "Mobile C-arm", "MOBILE_C_ARM", 1);
        }
    }

    private void addDevices(SampleClinic clinic, String letters, String name, String kind, int count) {
        for (int i = 1; i <= count; i++) {
            String code = clinic.code() + "-" + letters + i;
            devices.row(code, clinic.code(), name + " " + i, kind, ASSUMED);
            clinic.open().forEach(day -> hours(code, day, clinic.opens(), clinic.closes(), ""));
        }
    }

    /** One set of devices serves the two rural satellites, each on its own days. */
    private void addTravellingDevices() {
        SampleClinic okmulgee = clinic("OKM");
        SampleClinic vinita = clinic("VIN");
        travelling(
                "RURAL-CA1",
                "Travelling C-arm",
                "MOBILE_C_ARM",
                okmulgee,
                okmulgee.fluoroDays(),
                vinita,
                vinita.fluoroDays());
        travelling(
                "RURAL-RF1",
                "Travelling RF generator",
                "RF_GENERATOR",
                okmulgee,
                okmulgee.fluoroDays(),
                vinita,
                vinita.fluoroDays());
        Set<DayOfWeek> alone = EnumSet.copyOf(vinita.open());
        alone.removeAll(okmulgee.fluoroDays());
        travelling("RURAL-PE1", "Travelling PENS unit", "PENS_UNIT", okmulgee, okmulgee.fluoroDays(), vinita, alone);
        travelling(
                "RURAL-IR1",
                "Travelling infrared unit",
                "INFRARED_UNIT",
                okmulgee,
                okmulgee.fluoroDays(),
                vinita,
                alone);
    }

    private void travelling(
            String code,
            String name,
            String kind,
            SampleClinic home,
            Collection<DayOfWeek> homeDays,
            SampleClinic away,
            Collection<DayOfWeek> awayDays) {
        devices.row(code, home.code(), name, kind, ASSUMED);
        homeDays.forEach(day -> hours(code, day, home.opens(), home.closes(), ""));
        awayDays.forEach(day -> hours(code, day, away.opens(), away.closes(), away.code()));
    }

    /** Implants are assumed to be done at a partner's surgery centre in Tulsa, on three days and without a lunch break. */
    private void addOperatingRoom() {
        SampleClinic tulsa = clinic("TUL");
        String code = room(
                tulsa,
                "OR1",
                "Operating room, partner ASC (assumed)",
                "OPERATING",
                "OPERATING|FIXED_C_ARM|LEAD_SHIELDING|MONITORED_SEDATION");
        OPERATING_DAYS.forEach(day -> hours(code, day, tulsa.opens(), LocalTime.of(16, 30), ""));
    }

    private String room(SampleClinic clinic, String letters, String name, String kind, String capabilities) {
        String code = clinic.code() + "-" + letters;
        rooms.row(code, clinic.code(), name, kind, capabilities, kind.equals("OPERATING") ? "ASC" : "OFFICE", ASSUMED);
        return code;
    }

    private void hours(String resource, DayOfWeek day, LocalTime opens, LocalTime closes, String atClinic) {
        hours.row(resource, day, opens, closes, "", "", atClinic);
    }

    private SampleClinic clinic(String code) {
        return clinics.stream()
                .filter(clinic -> clinic.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
