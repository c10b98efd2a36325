package axial.booking.pathway;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.ProjectFiles;
import java.util.Map;

/** The pathway of the project's own files, for tests of other features. */
public final class ProjectPathway {

    private ProjectPathway() {}

    public static Pathway of(Catalogue catalogue) {
        return new Pathway(ProjectFiles::rows, catalogue, Map.of());
    }
}
