package axial.provider.absence;

import static java.util.stream.Collectors.toMap;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import axial.provider.clinic.Clinic;
import axial.provider.clinic.Clinics;
import axial.provider.person.Provider;
import axial.provider.person.Providers;
import axial.provider.rows.Turn;
import axial.provider.session.Horizon;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes in absences, which are known by the file's ids. */
@ApplicationScoped
class AbsenceImport implements ImportKind<AbsenceRow> {

    private static final String KNOWN = "from Absence where externalId in :ids";

    private final Clinics clinics;
    private final Providers providers;
    private final Horizon horizon;
    private final Turn turn;

    AbsenceImport(Clinics clinics, Providers providers, Horizon horizon, Turn turn) {
        this.clinics = clinics;
        this.providers = providers;
        this.horizon = horizon;
        this.turn = turn;
    }

    /** Whoever can be absent, by code, and the clocks of their clinics. */
    private record People(Map<String, Clinic> clinics, Map<String, Provider> providers) {

        /** The clock of the clinics somebody works at, or of their network's; null where no clinic is known. */
        @Nullable
        ZoneId zone(Provider provider) {
            return Stream.concat(
                            provider.clinics().stream().map(clinics::get),
                            clinics.values().stream()
                                    .filter(clinic -> clinic.network().equals(provider.network())))
                    .filter(Objects::nonNull)
                    .map(Clinic::timeZone)
                    .findFirst()
                    .orElse(null);
        }

        Absence absence(AbsenceRow row) {
            Provider provider = Objects.requireNonNull(providers.get(row.provider()));
            ZoneId zone = Objects.requireNonNull(zone(provider));
            return Absence.imported(
                    row.externalId(),
                    provider.id(),
                    row.start().atZone(zone).toInstant(),
                    row.end().atZone(zone).toInstant(),
                    row.reason());
        }
    }

    @Override
    public String name() {
        return "absences";
    }

    @Override
    public Set<String> required() {
        return Set.of("external_id", "provider", "start_date", "start_time", "end_date", "end_time");
    }

    @Override
    public Set<String> optional() {
        return Set.of("reason");
    }

    @Override
    public AbsenceRow read(Row row) {
        LocalDateTime start = row.date("start_date").atTime(row.time("start_time"));
        LocalDateTime end = row.date("end_date").atTime(row.time("end_time"));
        if (!start.isBefore(end)) {
            row.problem("end_time", "is not after the start", "a later date or time");
        }
        return new AbsenceRow(
                row.text("external_id"),
                row.text("provider"),
                start,
                end,
                Objects.requireNonNullElse(row.optional("reason"), "absent"));
    }

    @Override
    public String externalId(AbsenceRow item) {
        return item.externalId();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<AbsenceRow>> rows) {
        return people(tx)
                .invoke(known -> rows.forEach(one -> check(known, one)))
                .replaceWithVoid();
    }

    private static void check(People known, Numbered<AbsenceRow> one) {
        Provider provider = known.providers().get(one.item().provider());
        if (provider == null) {
            one.row()
                    .problem("provider", "is not a known provider", "a code that has been imported with the providers");
        } else if (known.zone(provider) == null) {
            one.row()
                    .problem(
                            "start_time",
                            "can't be placed: no clinic of network " + provider.network() + " is known here",
                            Clinics.choice(known.clinics().keySet()));
        }
    }

    private Uni<People> people(Mutiny.Session session) {
        return clinics.byCode(session)
                .chain(places -> providers.byCode(session).map(known -> new People(places, known)));
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<AbsenceRow> items) {
        return turn.take(tx)
                .chain(() -> people(tx))
                .map(known -> items.stream().map(known::absence).toList())
                .chain(wanted -> known(tx, wanted).chain(known -> save(tx, wanted, known)));
    }

    private static Uni<Map<String, Absence>> known(Mutiny.Session tx, List<Absence> wanted) {
        return tx.createSelectionQuery(KNOWN, Absence.class)
                .setParameter("ids", wanted.stream().map(Absence::externalId).toList())
                .getResultList()
                .map(found -> found.stream().collect(toMap(Absence::externalId, absence -> absence)));
    }

    private Uni<Tally> save(Mutiny.Session tx, List<Absence> wanted, Map<String, Absence> known) {
        List<Absence> added = new ArrayList<>();
        Set<UUID> touched = new LinkedHashSet<>();
        Tally tally = Tally.NONE;
        for (Absence absence : wanted) {
            Absence before = known.get(absence.externalId());
            UUID old = before == null ? absence.providerId() : before.providerId();
            if (before == null) {
                added.add(absence);
                tally = tally.plus(new Tally(1, 0, 0));
            } else if (before.follow(absence)) {
                tally = tally.plus(new Tally(0, 1, 0));
            } else {
                tally = tally.plus(new Tally(0, 0, 1));
                continue;
            }
            touched.add(old);
            touched.add(absence.providerId());
        }
        return tx.persistAll(added.toArray())
                .chain(tx::flush)
                .chain(() -> horizon.refreshProviders(tx, touched))
                .replaceWith(tally);
    }
}
