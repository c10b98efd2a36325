package axial.booking.request;

import axial.edge.importing.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of the rows of an import. */
final class Taken {

    private final Map<UUID, Folder> written = new LinkedHashMap<>();
    private int created;
    private int changed;
    private int unchanged;

    void created(Folder folder) {
        keep(folder);
        created++;
    }

    void changed(Folder folder) {
        keep(folder);
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    /** One that no row names looks different because of one that a row names, or in the light of a later row. */
    void keep(Folder folder) {
        written.put(folder.request().requestId(), folder);
    }

    List<Folder> written() {
        return List.copyOf(written.values());
    }

    Tally tally() {
        return new Tally(created, changed, unchanged);
    }
}
