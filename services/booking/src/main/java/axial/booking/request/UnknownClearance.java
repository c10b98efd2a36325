package axial.booking.request;

import axial.edge.problem.Problem;

/** A clearance that a request doesn't need. */
public class UnknownClearance extends Problem {

    UnknownClearance(String ruleId, Folder folder) {
        super(
                404,
                "unknown-clearance",
                "The request needs no such clearance",
                "Request " + folder.request().requestId() + " needs no clearance by the rule " + ruleId + ". It needs "
                        + (folder.clearances().all().isEmpty()
                                ? "none"
                                : String.join(", ", folder.clearances().ruleIds()))
                        + ".");
        with("clearances", folder.clearances().ruleIds());
    }
}
