package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.Provider;
import java.util.List;

/**
 * One alternative of a request at one clinic.
 *
 * @param index its place among the request's alternatives
 */
record Way(int index, Facilities facilities) {

    Alternative alternative() {
        return facilities.alternative();
    }

    List<Timeline> rooms() {
        return facilities.rooms();
    }

    /** Whether the provider is of a kind that may do it this way. */
    boolean mayBeDoneBy(Timeline timeline) {
        Provider provider = timeline.provider();
        return provider != null && alternative().mayBeDoneBy(provider.kind());
    }

    boolean isVisit() {
        return alternative().roomCapabilities().contains("EXAM");
    }
}
