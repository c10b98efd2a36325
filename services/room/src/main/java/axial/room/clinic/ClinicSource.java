package axial.room.clinic;

import axial.messaging.Event;
import axial.messaging.StateSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The clinics, for whoever has to be told of them again. */
@ApplicationScoped
class ClinicSource implements StateSource {

    private final Clinics clinics;

    ClinicSource(Clinics clinics) {
        this.clinics = clinics;
    }

    @Override
    public String topic() {
        return "axial.room.clinics";
    }

    @Override
    public Uni<? extends List<? extends Event>> next(Mutiny.Session tx, String after, int limit) {
        return clinics.all(tx).map(all -> all.stream()
                .filter(clinic -> clinic.code().compareTo(after) > 0)
                .sorted(Comparator.comparing(Clinic::code))
                .limit(limit)
                .map(Clinic::changed)
                .toList());
    }
}
