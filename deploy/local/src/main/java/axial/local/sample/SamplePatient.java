package axial.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An invented patient; the names are drawn from two lists and belong to nobody. */
record SamplePatient(
        String externalId,
        String family,
        String given,
        LocalDate born,
        String sex,
        String town,
        Map<String, Integer> drive) {

    private static final List<String> FAMILY = List.of(
            "Abernathy",
            "Barlow",
            "Castleberry",
            "Dillard",
            "Eastman",
            "Foreman",
            "Goodpaster",
            "Hollis",
            "Ivey",
            "Jernigan",
            "Kirkland",
            "Lattimore",
            "Mayfield",
            "Nuckolls",
            "Overstreet",
            "Pemberton",
            "Quarles",
            "Ridgeway",
            "Stallings",
            "Tidwell",
            "Upchurch",
            "Vandiver",
            "Weatherford",
            "Yarbrough",
            "Zachary",
            "Birdsong",
            "Crittenden",
            "Downing",
            "Fenwick",
            "Mayes");
    private static final List<String> GIVEN = List.of(
            "Alma",
            "Barrett",
            "Cora",
            "Dwight",
            "Edith",
            "Floyd",
            "Gladys",
            "Harlan",
            "Ila",
            "Jasper",
            "Kay",
            "Leland",
            "Mavis",
            "Nolan",
            "Opal",
            "Preston",
            "Reba",
            "Sterling",
            "Thelma",
            "Vernon",
            "Wanda",
            "Zeke");

    static List<SamplePatient> some(int count, List<SampleClinic> clinics, LocalDate start, Dice dice) {
        List<SamplePatient> patients = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Town town = dice.weighted(Town.ALL, Town::share);
            patients.add(new SamplePatient(
                    "PT%05d".formatted(i),
                    dice.of(FAMILY),
                    dice.of(GIVEN),
                    start.minusYears(24 + dice.below(64)).minusDays(dice.below(365)),
                    dice.percent(58) ? "F" : "M",
                    town.name(),
                    town.driveMinutes(clinics)));
        }
        return patients;
    }

    static Sheet sheet(List<SamplePatient> patients) {
        Sheet sheet = new Sheet(
                "patients",
                "external_id",
                "family_name",
                "given_name",
                "birth_date",
                "sex",
                "phone",
                "town",
                "network",
                "drive_minutes");
        patients.forEach(patient -> sheet.row(
                patient.externalId,
                patient.family,
                patient.given,
                patient.born,
                patient.sex,
                "",
                patient.town,
                ClinicSheets.NETWORK,
                patient.drive.entrySet().stream()
                        .map(way -> way.getKey() + "=" + way.getValue())
                        .collect(Collectors.joining("|"))));
        return sheet;
    }

    int driveTo(String clinic) {
        return Objects.requireNonNull(drive.get(clinic), clinic);
    }

    /** The clinics of the list, nearest first. */
    List<String> nearest(List<String> clinics) {
        return clinics.stream().sorted(Comparator.comparing(this::driveTo)).toList();
    }
}
