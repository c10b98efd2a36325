package axial.local.sample;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a patient wishes or can't do: most wish nothing, so most of these are empty. */
record Wishes(
        String preferredClinic, String preferredProvider, String weekdays, String clinics, String maxDriveMinutes) {

    static final Wishes NONE = new Wishes("", "", "", "", "");

    private static final List<DayOfWeek> WORKING_DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /**
     * Draws the wishes of a patient for a procedure.
     *
     * @param able the clinics that have the room for it
     */
    static Wishes of(SamplePatient patient, SampleProcedure procedure, List<String> able, Dice dice) {
        List<String> nearest = patient.nearest(able);
        boolean willTravel = able.size() == 1;
        return new Wishes(
                dice.percent(25) ? nearest.get(0) : "",
                dice.percent(12) ? provider(procedure, nearest.get(0), dice) : "",
                dice.percent(10) ? weekdays(dice) : "",
                !willTravel && dice.percent(5) ? String.join("|", nearest.subList(0, 2)) : "",
                dice.percent(25) ? longestDrive(patient, nearest, dice) : "");
    }

    private static String provider(SampleProcedure procedure, String clinic, Dice dice) {
        Set<String> covering = new TreeSet<>(procedure.groups());
        covering.add(procedure.code());
        List<String> able = SampleProvider.all().stream()
                .filter(provider -> provider.kind().equals("IPM_PHYSICIAN"))
                .filter(provider -> provider.places().containsKey(clinic))
                .filter(provider -> provider.credentials().stream().anyMatch(covering::contains))
                .map(SampleProvider::code)
                .toList();
        return able.isEmpty() ? "" : dice.of(able);
    }

    private static String weekdays(Dice dice) {
        List<DayOfWeek> days = new ArrayList<>(WORKING_DAYS);
        dice.shuffle(days);
        return days.subList(0, 2 + dice.below(2)).stream()
                .sorted()
                .map(DayOfWeek::name)
                .collect(Collectors.joining("|"));
    }

    /** Never so short that no clinic is left. */
    private static String longestDrive(SamplePatient patient, List<String> nearest, Dice dice) {
        int least = patient.driveTo(nearest.get(0));
        return Integer.toString(least + 10 + dice.below(60));
    }
}
