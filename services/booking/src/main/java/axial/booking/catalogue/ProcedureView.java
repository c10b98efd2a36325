package axial.booking.catalogue;

import java.util.List;
import java.util.Set;

/**
 * A procedure as it is shown, with how sure its numbers are.
 *
 * @param laterality whether a request for it names a side
 * @param lateralityEvidence how that is known
 * @param siteOfService where it is done unless a request asks for another site
 * @param officeSuitable whether an office can do it: yes, yes_with_fluoro, conditional or no
 * @param siteNote what speaks for or against a site
 * @param alternatives the ways to do it with one level on one side and no modifier
 * @param performers kinds of provider who may do it
 * @param performersIfCounselClears who might when counsel reads 59 O.S. 650 so; shown, never used
 * @param timeEvidence how the minutes are known: {@code anchored:S51}, {@code PK} (professional knowledge, unverified) …
 * @param assumed true while no part of the minutes rests on a source
 * @param roomEvidence what the rooms and devices were taken to be
 * @param modifiers codes of the time modifiers that fit
 */
public record ProcedureView(
        String code,
        String name,
        String category,
        Set<String> groups,
        String cptFamily,
        int setupMinutes,
        int procedureMinutes,
        int turnoverMinutes,
        int recoveryMinutes,
        Recovery recovery,
        String levelUnit,
        int extraMinutesPerLevel,
        int extraMinutesBilateral,
        int maxLevelsPerSession,
        Laterality laterality,
        String lateralityEvidence,
        String bilateralSameDay,
        String roomType,
        List<String> roomAlternatives,
        SiteOfService siteOfService,
        String officeSuitable,
        String siteNote,
        String imaging,
        String equipment,
        String sedation,
        String driver,
        List<Alternative> alternatives,
        Set<String> performers,
        List<String> performersIfCounselClears,
        String ok59650,
        List<String> modifiers,
        String timeEvidence,
        boolean assumed,
        List<String> sources,
        String signOffNote,
        List<String> roomEvidence) {

    static ProcedureView of(Procedure procedure, Catalogue catalogue) {
        Cells cells = procedure.cells();
        Minutes minutes = procedure.minutes();
        Needs usual = catalogue.needs(procedure, new Sitting(1, Side.NONE, Set.of()));
        String evidence = cells.text("time_evidence");
        return new ProcedureView(
                procedure.code(),
                cells.text("name"),
                cells.text("category"),
                procedure.groups(),
                cells.text("cpt_family"),
                minutes.setup(),
                minutes.procedure(),
                minutes.turnover(),
                minutes.recovery(),
                procedure.recovery(),
                procedure.levelUnit(),
                procedure.extraMinutesPerLevel(),
                procedure.extraMinutesBilateral(),
                procedure.maxLevels(),
                procedure.laterality(),
                cells.text("side_evidence"),
                procedure.bilateralSameDay(),
                procedure.roomTypes().get(0),
                cells.list("room_alternatives"),
                procedure.usualSite(),
                cells.text("office_suitable"),
                cells.text("site_note"),
                procedure.imaging(),
                cells.text("equipment"),
                cells.text("sedation_default"),
                cells.text("driver"),
                usual.alternatives(),
                usual.performers(),
                cells.list("performer_if_counsel_clears"),
                cells.text("ok_59_650"),
                catalogue.modifiers().stream()
                        .filter(modifier -> modifier.fits(procedure))
                        .map(Modifier::code)
                        .toList(),
                evidence,
                evidence.startsWith("PK") || evidence.startsWith("ASSUMPTION"),
                List.of(cells.text("source_ids").split(";")),
                cells.text("signoff_note"),
                catalogue.roomEvidence(procedure));
    }
}
