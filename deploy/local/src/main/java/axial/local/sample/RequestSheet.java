package axial.local.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The waiting requests: each patient's one procedure, and for some a second one that must follow it. Of most, the first things that must be cleared
 * are.
 */
final class RequestSheet {

    private final LocalDate start;
    private final List<SampleClinic> clinics;
    private final Dice dice;
    private final Dice clearing;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, SampleProcedure> procedures = SampleProcedure.all();
    private final Sheet sheet = new Sheet(
            "requests",
            "external_id",
            "patient",
            "procedure",
            "levels",
            "side",
            "modifiers",
            "priority",
            "earliest",
            "latest",
            "due",
            "preferred_clinic",
            "preferred_provider",
            "preferred_weekdays",
            "clinics",
            "max_drive_minutes",
            "after",
            "created",
            "granted");

    /**
     * A request as far as what was before it depends on it.
     *
     * @param alone whether it follows no other one of the sheet and none follows it
     * @param limited whether it has a last day
     */
    record Asked(String patient, SampleProcedure procedure, String side, boolean alone, boolean limited) {}

    RequestSheet(LocalDate start, List<SampleClinic> clinics, Dice dice, Dice clearing) {
        this.start = start;
        this.clinics = clinics;
        this.dice = dice;
        this.clearing = clearing;
    }

    /** Fills the sheet with about so many requests; each patient has one, or one and what follows it. */
    Sheet of(int requests, List<SamplePatient> patients) {
        List<SamplePatient> shuffled = new ArrayList<>(patients);
        dice.shuffle(shuffled);
        Iterator<SamplePatient> next = shuffled.iterator();
        for (String code : Demand.of(requests, dice)) {
            addWithLinks(next.next(), procedure(code));
        }
        return sheet;
    }

    /** What the sheet asks for. */
    List<Asked> asked() {
        return asked;
    }

    private void addWithLinks(SamplePatient patient, SampleProcedure procedure) {
        switch (procedure.code()) {
            case "RFA_FACET_CERV" -> follow(patient, procedure("MBB_CERV"), procedure, "7:60");
            case "RFA_FACET_TL" -> follow(patient, procedure("MBB_TL"), procedure, "7:60");
            case "RFA_GEN" -> follow(patient, procedure("GNB"), procedure, "7:60");
            case "SCS_TRIAL" -> follow(patient, procedure, procedure("SCS_LEAD_REMOVE"), "3");
            default ->
                add(patient, procedure, sitting(procedure), Timing.of(start, dice), wishes(patient, procedure), "");
        }
    }

    /** Half of such requests come with the one that goes before; for the others it was done elsewhere or long ago. */
    private void follow(SamplePatient patient, SampleProcedure before, SampleProcedure after, String gap) {
        boolean removal = after.code().equals("SCS_LEAD_REMOVE");
        Sitting sitting = sitting(removal ? before : after);
        if (!removal && dice.percent(50)) {
            add(patient, after, sitting, Timing.of(start, dice), wishes(patient, after), "");
            return;
        }
        String first = add(patient, before, sitting, Timing.first(start), Wishes.NONE, "");
        asked.set(asked.size() - 1, new Asked(patient.externalId(), before, sitting.side(), false, true));
        add(patient, after, removal ? Sitting.PLAIN : sitting, Timing.following(), Wishes.NONE, first + ":" + gap);
    }

    private String add(
            SamplePatient patient,
            SampleProcedure procedure,
            Sitting sitting,
            Timing timing,
            Wishes wishes,
            String after) {
        String id = "RQ%05d".formatted(sheet.rows().size() + 1);
        sheet.row(
                id,
                patient.externalId(),
                procedure.code(),
                sitting.levels(),
                sitting.side(),
                modifiers(procedure),
                timing.priority(),
                blank(timing.earliest()),
                blank(timing.latest()),
                blank(timing.due()),
                wishes.preferredClinic(),
                wishes.preferredProvider(),
                wishes.weekdays(),
                wishes.clinics(),
                wishes.maxDriveMinutes(),
                after,
                created(),
                granted(procedure));
        asked.add(new Asked(patient.externalId(), procedure, sitting.side(), after.isEmpty(), timing.latest() != null));
        return id;
    }

    /** The plan for blood thinners and the screen for an infection, and of a spinal injection the authorization. */
    private String granted(SampleProcedure procedure) {
        if (!procedure.bleeds() || clearing.percent(25)) {
            return "";
        }
        boolean authorized = (procedure.isIn("ESI_ALL") || procedure.isIn("PVA_ALL")) && clearing.percent(60);
        return "SAF-01|SAF-03" + (authorized ? "|PA-01" : "");
    }

    private record Sitting(int levels, String side) {
        static final Sitting PLAIN = new Sitting(1, "NONE");
    }

    private Sitting sitting(SampleProcedure procedure) {
        int levels = procedure.maxLevels() > 1 && dice.percent(45) ? 2 : 1;
        if (!procedure.sided()) {
            return new Sitting(levels, "NONE");
        }
        if (procedure.bilateral() && dice.percent(20)) {
            return new Sitting(levels, "BILATERAL");
        }
        return new Sitting(levels, dice.percent(50) ? "LEFT" : "RIGHT");
    }

    private Wishes wishes(SamplePatient patient, SampleProcedure procedure) {
        return Wishes.of(patient, procedure, able(procedure), dice);
    }

    /** The clinics that have a room for the procedure; what only the hub is assumed fit for is not wished elsewhere. */
    private List<String> able(SampleProcedure procedure) {
        boolean hub = procedure.roomType().equals("OR")
                || procedure.isIn("PVA_ALL")
                || procedure.isIn("IMPLANT_ALL")
                || procedure.isIn("IT_ALL");
        return hub ? List.of("TUL") : clinics.stream().map(SampleClinic::code).toList();
    }

    private String modifiers(SampleProcedure procedure) {
        Set<String> modifiers = new TreeSet<>();
        maybe(modifiers, "interpreter", 3);
        maybe(modifiers, "mobility_transfer", 5);
        maybe(modifiers, "first_procedure_ever", procedure.isIn("VISIT") ? 0 : 5);
        maybe(modifiers, "bmi_ge_40_or_fusion_hardware_or_scoliosis", procedure.isIn("SPINAL_ALL") ? 8 : 0);
        maybe(modifiers, "moderate_sedation", procedure.sedation() ? 30 : 0);
        maybe(modifiers, "cied_present", procedure.isIn("RFA_ALL") ? 5 : 0);
        maybe(modifiers, "contrast_alternative", procedure.contrast() ? 2 : 0);
        return String.join("|", modifiers);
    }

    private void maybe(Set<String> modifiers, String code, int percent) {
        if (dice.percent(percent)) {
            modifiers.add(code);
        }
    }

    /** Entered in the three weeks before the start, in working hours. */
    private String created() {
        return start.minusDays(1 + dice.below(21))
                .atTime(LocalTime.of(8, 0).plusMinutes(dice.below(540)))
                .atZone(ZoneId.of("America/Chicago"))
                .toInstant()
                .toString();
    }

    private static String blank(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private SampleProcedure procedure(String code) {
        return Objects.requireNonNull(procedures.get(code), code);
    }
}
