package axial.booking.request;

import axial.booking.catalogue.Objection;
import axial.booking.pathway.After;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks against a wish whatever catalogue and rules say: no day and no place could ever keep it. */
final class Sense {

    private final Wish wish;
    private final LocalDate today;
    private final List<Objection> objections = new ArrayList<>();

    private Sense(Wish wish, LocalDate today) {
        this.wish = wish;
        this.today = today;
    }

    /** @param today where the patient is treated */
    static List<Objection> objections(Wish wish, LocalDate today) {
        Sense sense = new Sense(wish, today);
        sense.days();
        sense.gaps();
        sense.unavailable();
        sense.clinics();
        return List.copyOf(sense.objections);
    }

    private void days() {
        LocalDate earliest = wish.earliest();
        LocalDate latest = wish.latest();
        LocalDate due = wish.due();
        if (latest != null && latest.isBefore(today)) {
            object("latest", latest + " has passed", today + " or later, or nothing");
        }
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            object("latest", latest + " is before earliest", earliest + " or later");
        }
        if (earliest != null && due != null && due.isBefore(earliest)) {
            object("due", due + " is before earliest", earliest + " or later, or nothing");
        }
    }

    private void gaps() {
        for (After link : wish.after()) {
            if (link.maxGapDays() != null && link.minGapDays() > link.maxGapDays()) {
                object(
                        "after",
                        "asks for at least " + link.minGapDays() + " and at most " + link.maxGapDays()
                                + " days, which is no number",
                        "a minGapDays that is not above maxGapDays");
            }
        }
    }

    private void unavailable() {
        for (Unavailable away : wish.unavailable()) {
            if (!away.start().isBefore(away.end())) {
                object("unavailable", "has a time that ends before it starts", "a start before its end");
            }
        }
    }

    private void clinics() {
        @Nullable String preferred = wish.preferredClinic();
        if (preferred != null && wish.clinics() != null && !wish.clinics().contains(preferred)) {
            object(
                    "preferredClinic",
                    preferred + " is none of the clinics that the request allows",
                    "one of " + String.join(", ", wish.clinics()));
        }
    }

    private void object(String field, String wrong, String wouldWork) {
        objections.add(new Objection(field, wrong, wouldWork));
    }
}
