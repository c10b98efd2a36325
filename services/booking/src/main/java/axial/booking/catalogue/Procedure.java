package axial.booking.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something the group does to help a patient: a row of {@code procedures.csv}.
 *
 * @param roomTypes FLUORO, US, PROC, EXAM, OR; the usual one first
 * @param maxLevels most levels in one session; 0: no limit is known
 * @param laterality whether a request for it names a side
 * @param bilateralSameDay Y, N, N_safety, policy or n/a
 * @param performersUnderFluoroscopy those of the performers who may do it under fluoroscopy; empty: all of them
 * @param cells the whole row, with its evidence
 */
public record Procedure(
        String code,
        Set<String> groups,
        List<String> roomTypes,
        Minutes minutes,
        String levelUnit,
        int extraMinutesPerLevel,
        int extraMinutesBilateral,
        int maxLevels,
        Laterality laterality,
        String bilateralSameDay,
        String imaging,
        Recovery recovery,
        List<String> performers,
        List<String> performersUnderFluoroscopy,
        Cells cells) {

    /** Stands for whatever some way of doing it does under fluoroscopy. */
    public static final String ANY_FLUOROSCOPY = "ANY_FLUOROSCOPY";

    private static final String NO_UNIT = "none";

    static Procedure of(Cells cells) {
        List<String> roomTypes = new ArrayList<>();
        roomTypes.add(cells.text("room_type"));
        roomTypes.addAll(cells.list("room_alternatives"));
        return new Procedure(
                cells.text("code"),
                Sorted.of(cells.list("groups")),
                List.copyOf(roomTypes),
                new Minutes(
                        cells.integer("setup_min"),
                        cells.integer("procedure_min"),
                        cells.integer("turnover_min"),
                        cells.integer("recovery_min")),
                cells.text("level_unit"),
                cells.integer("extra_min_per_level"),
                cells.integer("extra_min_bilateral"),
                cells.integer("max_levels_per_session"),
                Laterality.valueOf(cells.text("side").toUpperCase(Locale.ROOT)),
                cells.text("bilateral_same_day"),
                cells.text("imaging"),
                Recovery.valueOf(cells.text("recovery_bay").toUpperCase(Locale.ROOT)),
                cells.list("performer_allowed"),
                cells.list("performer_if_fluoro"),
                cells);
    }

    /** Whether a code stands for it: its own, one of its groups, or {@link #ANY_FLUOROSCOPY}. */
    public boolean isCalled(String token) {
        return code.equals(token) || groups.contains(token) || (token.equals(ANY_FLUOROSCOPY) && mayUseFluoroscopy());
    }

    private boolean mayUseFluoroscopy() {
        return needsFluoroscopy() || roomTypes.contains("FLUORO");
    }

    /** What an office can do is done there; what it can't, and what it can on conditions and usually isn't, in a surgery center. */
    SiteOfService usualSite() {
        String office = cells.text("office_suitable");
        boolean usuallyOperated = roomTypes.get(0).equals("OR");
        return office.equals("no") || (office.equals("conditional") && usuallyOperated)
                ? SiteOfService.ASC
                : SiteOfService.OFFICE;
    }

    /** What speaks against doing it at a site; null: nothing. */
    @Nullable
    Objection objection(SiteOfService site) {
        return site == SiteOfService.OFFICE && cells.text("office_suitable").equals("no")
                ? new Objection(
                        "siteOfService",
                        "is OFFICE, and " + code + " is not done in an office (" + cells.text("site_note") + ")",
                        "ASC, or none")
                : null;
    }

    /** No way around it. */
    boolean needsFluoroscopy() {
        return imaging.equals("fluoroscopy_required");
    }

    boolean maySedate() {
        String usual = cells.text("sedation_default");
        return !usual.equals(NO_UNIT) && !usual.startsWith(NO_UNIT + " ");
    }

    boolean usesContrast() {
        return cells.text("uses_contrast").equals("Y");
    }

    /** How long it takes when done like this; parts of a minute count as a whole one. */
    Minutes minutes(Sitting sitting, List<Modifier> modifiers) {
        BigDecimal procedure = BigDecimal.valueOf(minutes.procedure()
                + (long) extraMinutesPerLevel * (sitting.levels() - 1)
                + (sitting.side() == Side.BILATERAL ? extraMinutesBilateral : 0));
        int setup = minutes.setup();
        int added = 0;
        int recovery = minutes.recovery();
        for (Modifier modifier : modifiers) {
            procedure = procedure.multiply(modifier.multiplyProcedure());
            setup += modifier.addSetupMinutes();
            added += modifier.addProcedureMinutes();
            recovery += modifier.addRecoveryMinutes();
        }
        int whole = procedure.setScale(0, RoundingMode.CEILING).intValueExact();
        return new Minutes(setup, whole + added, minutes.turnover(), recovery);
    }

    /** What speaks against doing it like this in one session; empty: nothing. */
    List<Objection> objections(Sitting sitting) {
        List<Objection> objections = new ArrayList<>();
        int most = levelUnit.equals(NO_UNIT) ? 1 : maxLevels;
        if (sitting.levels() < 1 || (most > 0 && sitting.levels() > most)) {
            objections.add(new Objection(
                    "levels",
                    "is " + sitting.levels() + ", and " + code + " allows at most " + most + " in one session",
                    most == 1 ? "1" : "1 to " + (most > 0 ? most : "any number")));
        }
        Objection side = sideObjection(sitting.side());
        if (side != null) {
            objections.add(side);
        }
        return objections;
    }

    private @Nullable Objection sideObjection(Side side) {
        Objection objection = laterality.objection(side, code, mayBeBilateral());
        if (objection != null || side != Side.BILATERAL || mayBeBilateral()) {
            return objection;
        }
        boolean eitherSide = !bilateralSameDay.equals("n/a");
        return new Objection(
                "side",
                "is BILATERAL, and " + code + " is not done on both sides on one day (" + bilateralSameDay + ")",
                laterality.wouldWork(false) + (eitherSide ? ", and another request for the other side" : ""));
    }

    private boolean mayBeBilateral() {
        return bilateralSameDay.equals("Y") || bilateralSameDay.equals("policy");
    }
}
