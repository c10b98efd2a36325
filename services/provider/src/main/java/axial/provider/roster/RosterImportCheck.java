package axial.provider.roster;

import static java.util.stream.Collectors.groupingBy;

import axial.edge.importing.ImportKind.Numbered;
import axial.provider.clinic.Clinic;
import axial.provider.clinic.Clinics;
import axial.provider.person.Provider;
import axial.provider.person.Providers;
import axial.provider.session.RosterException;
import axial.provider.session.RosterRow;
import axial.provider.session.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What a file of rosters must be like, together with the rosters that are there. */
@ApplicationScoped
class RosterImportCheck {

    private final RosterTable table;
    private final Providers providers;
    private final Clinics clinics;
    private final Clock clock;

    RosterImportCheck(RosterTable table, Providers providers, Clinics clinics, Clock clock) {
        this.table = table;
        this.providers = providers;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Notes at the rows what they name and is not there. */
    Uni<Void> names(Mutiny.Session tx, List<Numbered<RosterEntry>> rows) {
        return clinics.byCode(tx)
                .chain(places -> providers
                        .byCode(tx)
                        .invoke(people -> rows.forEach(one ->
                                checkNames(one, places, people.get(one.item().provider())))))
                .replaceWithVoid();
    }

    /** Notes at the rows of a whole file where somebody can't follow it. */
    Uni<Void> clashes(Mutiny.Session tx, List<Numbered<RosterEntry>> rows) {
        return clinics.byCode(tx)
                .chain(places -> providers.byCode(tx).chain(people -> checkClashes(tx, rows, places, people)));
    }

    /** @return fails with a 409 when the stored roster of somebody can't be worked */
    Uni<Void> require(Mutiny.Session tx, Collection<UUID> ids) {
        return clinics.byCode(tx)
                .chain(places -> table.rows(tx, ids).chain(stored -> table.exceptions(tx, ids)
                        .invoke(exceptions -> RosterImport.merged(stored, List.of())
                                .forEach((id, roster) -> clashes(places, id, roster, exceptions)
                                        .findFirst()
                                        .ifPresent(clash -> {
                                            throw RosterProblem.of(clash, places);
                                        })))))
                .replaceWithVoid();
    }

    private static void checkNames(Numbered<RosterEntry> one, Map<String, Clinic> places, @Nullable Provider provider) {
        Clinic clinic = places.get(one.item().clinic());
        if (clinic == null) {
            one.row()
                    .problem(
                            "clinic",
                            "is not a known clinic",
                            provider == null
                                    ? Clinics.choice(places.keySet())
                                    : Clinics.choice(places, provider.network()));
        } else if (provider != null && !clinic.network().equals(provider.network())) {
            one.row().problem("clinic", "belongs to another network", Clinics.choice(places, provider.network()));
        }
        if (provider == null) {
            one.row()
                    .problem("provider", "is not a known provider", "a code that has been imported with the providers");
        }
    }

    private Uni<Void> checkClashes(
            Mutiny.Session tx,
            List<Numbered<RosterEntry>> rows,
            Map<String, Clinic> places,
            Map<String, Provider> people) {
        List<Numbered<RosterEntry>> sound = rows.stream()
                .filter(one -> places.containsKey(one.item().clinic())
                        && people.containsKey(one.item().provider())
                        && RosterRow.isForward(one.item().starts(), one.item().ends()))
                .toList();
        List<RosterRow> wanted = RosterImport.rows(sound.stream().map(Numbered::item), people);
        List<UUID> ids = RosterImport.ids(wanted);
        return table.rows(tx, ids)
                .chain(stored -> table.exceptions(tx, ids).invoke(exceptions -> {
                    var rosters = RosterImport.merged(stored, wanted);
                    sound.stream()
                            .collect(groupingBy(one -> one.item().provider()))
                            .forEach((code, ofOne) -> {
                                UUID id =
                                        Objects.requireNonNull(people.get(code)).id();
                                List<Clash> clashes = clashes(
                                                places, id, rosters.getOrDefault(id, List.of()), exceptions)
                                        .toList();
                                ofOne.forEach(one -> note(one, clashes, places));
                            });
                }))
                .replaceWithVoid();
    }

    private Stream<Clash> clashes(
            Map<String, Clinic> places, UUID id, List<RosterRow> roster, List<RosterException> exceptions) {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        return new RosterCheck(places, today).clashes(id, roster, exceptions);
    }

    private static void note(Numbered<RosterEntry> one, List<Clash> clashes, Map<String, Clinic> places) {
        clashes.stream()
                .filter(clash -> isFrom(clash.one(), one.item(), places) || isFrom(clash.other(), one.item(), places))
                .findFirst()
                .ifPresent(clash -> one.row()
                        .problem(
                                "starts",
                                clash.sentence(places),
                                "stretches one after the other, with time for the drive between clinics"));
    }

    private static boolean isFrom(Stretch stretch, RosterEntry entry, Map<String, Clinic> places) {
        Clinic clinic = places.get(entry.clinic());
        return clinic != null
                && stretch.clinic().equals(entry.clinic())
                && stretch.day().getDayOfWeek() == entry.weekday()
                && !stretch.day().isBefore(entry.validFrom())
                && stretch.starts()
                        .equals(stretch.day()
                                .atTime(entry.starts())
                                .atZone(clinic.timeZone())
                                .toInstant());
    }
}
