package axial.provider.roster;

import axial.edge.problem.Problem;
import axial.provider.clinic.Clinic;
import java.util.Map;

/** A roster that would put somebody at two places at once, or that leaves no time to drive from one to the other. */
final class RosterProblem extends Problem {

    private RosterProblem(String type, String title, String detail) {
        super(409, type, title, detail);
    }

    static RosterProblem of(Clash clash, Map<String, Clinic> clinics) {
        return clash.isOverlap()
                ? new RosterProblem(
                        "two-places-at-once", "Nobody can be at two places at once", clash.sentence(clinics))
                : new RosterProblem("no-time-to-drive", "There is no time for the drive", clash.sentence(clinics));
    }
}
