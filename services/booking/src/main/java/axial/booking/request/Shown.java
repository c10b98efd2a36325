package axial.booking.request;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.Procedure;
import axial.booking.pathway.AnticoagulantHolds;
import axial.booking.pathway.Pathway;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Requests and clearances with the words of rules and catalogue beside them. */
@ApplicationScoped
class Shown {

    private final Catalogue catalogue;
    private final Pathway pathway;
    private final AnticoagulantHolds holds;
    private final Triage triage;

    Shown(Catalogue catalogue, Pathway pathway, AnticoagulantHolds holds, Triage triage) {
        this.catalogue = catalogue;
        this.pathway = pathway;
        this.holds = holds;
        this.triage = triage;
    }

    /** With everything that a person should know of it. */
    RequestView request(Folder folder, List<UUID> possibleDuplicates) {
        OpenClearances open = folder.request().open() ? folder.clearances().open() : OpenClearances.NONE;
        return request(folder, open, possibleDuplicates);
    }

    /** @param open how many of its clearances are, on the day of its appointment where it has one */
    RequestView request(Folder folder, OpenClearances open, List<UUID> possibleDuplicates) {
        return RequestView.of(
                folder.request(),
                triage.findings(folder),
                clearances(
                        folder.request().wish().procedure(), folder.clearances().all()),
                open,
                possibleDuplicates);
    }

    /** @param procedure what the clearances are for */
    List<ClearanceView> clearances(String procedure, List<Clearance> clearances) {
        Procedure known = catalogue.procedure(procedure);
        return clearances.stream()
                .map(one -> ClearanceView.of(one, pathway.rule(one.ruleId()), known, holds))
                .toList();
    }
}
