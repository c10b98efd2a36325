package axial.booking.request;

import axial.booking.catalogue.Catalogue;
import axial.booking.pathway.AnticoagulantHolds;
import axial.edge.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long what a patient takes is held before what is to be done. */
@ApplicationScoped
class DrugHolds {

    private final AnticoagulantHolds holds;
    private final Catalogue catalogue;

    DrugHolds(AnticoagulantHolds holds, Catalogue catalogue) {
        this.holds = holds;
        this.catalogue = catalogue;
    }

    /**
     * Whole days.
     *
     * @return null where nobody has said yet, or a person has said from when it is
     * @throws Problem 400 when a drug is not known, or a grant leaves open from when it holds; the problem quotes no drug of the patient's
     */
    @Nullable
    Integer days(Wish wish, SetClearance change) {
        List<String> drugs = change.namedDrugs();
        for (int i = 0; i < drugs.size(); i++) {
            if (holds.called(drugs.get(i)).isEmpty()) {
                throw Problem.invalid(
                        "drugs", "drugs[" + i + "] has no hold that is known. What would work: " + holds.names() + ".");
            }
        }
        Integer days = holds.longest(drugs, catalogue.procedure(wish.procedure()));
        if (days == null && change.state() == ClearanceState.GRANTED && change.validFrom() == null) {
            throw Problem.invalid(
                    "validFrom",
                    "How long these drugs are held before " + wish.procedure()
                            + " their prescriber says: give the first day on which it may be done as validFrom.");
        }
        return days;
    }
}
