package axial.edge.importing;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param kind what was imported, for example {@code rooms}
 * @param committed whether the rows were written; false for a dry run and when there are problems
 * @param rows rows read, without the header
 * @param created rows that are new
 * @param changed rows known by their external id whose content differs
 * @param unchanged rows that say what is already known
 * @param problemCount how many problems there are in all
 * @param problems the first thousand of them, in the order of the rows
 */
public record ImportReport(
        String kind,
        boolean committed,
        int rows,
        int created,
        int changed,
        int unchanged,
        int problemCount,
        List<RowProblem> problems) {}
