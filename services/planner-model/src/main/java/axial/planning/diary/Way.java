package axial.planning.diary;

import axial.planning.model.Alternative;
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

    boolean isVisit() {
        return alternative().roomCapabilities().contains("EXAM");
    }
}
