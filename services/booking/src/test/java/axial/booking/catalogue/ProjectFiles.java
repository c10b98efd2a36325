package axial.booking.catalogue;

import java.util.List;

/** The project's own reference files, without a database. */
public final class ProjectFiles {

    private ProjectFiles() {}

    public static Catalogue catalogue() {
        return new Catalogue(ProjectFiles::rows);
    }

    public static List<Cells> rows(String name) {
        return ReferenceFile.named(name).rows().stream()
                .map(values -> new Cells(name, values))
                .toList();
    }
}
