package axial.booking.request;

import axial.edge.importing.Tally;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows of an import. */
final class Taken {

    private final List<Request> written = new ArrayList<>();
    private int created;
    private int unchanged;

    void created(Request request) {
        written.add(request);
        created++;
    }

    void changed(Request request) {
        written.add(request);
    }

    void unchanged() {
        unchanged++;
    }

    List<Request> written() {
        return written;
    }

    Tally tally() {
        return new Tally(created, written.size() - created, unchanged);
    }
}
