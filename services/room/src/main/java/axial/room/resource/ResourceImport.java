package axial.room.resource;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import axial.room.clinic.Clinic;
import axial.room.clinic.ClinicChoice;
import axial.room.clinic.Clinics;
import axial.room.rows.Turn;
import io.smallrye.mutiny.Uni;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes in rooms, devices or bays, which are known by their codes. */
final class ResourceImport implements ImportKind<Resource> {

    private static final String CAPABILITIES = "capabilities";
    private static final String SITE = "site_of_service";

    private final ResourceKind kind;
    private final Clinics clinics;
    private final Resources resources;
    private final Turn turn;

    ResourceImport(ResourceKind kind, Clinics clinics, Resources resources, Turn turn) {
        this.kind = kind;
        this.clinics = clinics;
        this.resources = resources;
        this.turn = turn;
    }

    @Override
    public String name() {
        return switch (kind) {
            case ROOM -> "rooms";
            case DEVICE -> "devices";
            case BAY -> "bays";
        };
    }

    @Override
    public Set<String> required() {
        return kind == ResourceKind.ROOM
                ? Set.of("code", "clinic", "name", "kind", CAPABILITIES)
                : Set.of("code", "clinic", "name", "kind");
    }

    @Override
    public Set<String> optional() {
        return kind == ResourceKind.ROOM ? Set.of("evidence", SITE) : Set.of("evidence");
    }

    @Override
    public Resource read(Row row) {
        return new Resource(
                UUID.randomUUID(),
                "",
                row.text("clinic"),
                row.text("code"),
                row.text("name"),
                kind,
                type(row),
                kind == ResourceKind.ROOM ? capabilities(row) : Set.of(),
                kind == ResourceKind.ROOM && row.optional(SITE) != null ? row.oneOf(SITE, SiteOfService.class) : null,
                true,
                row.optional("evidence"),
                0);
    }

    private String type(Row row) {
        String type = row.text("kind");
        if (!type.isEmpty() && !kind.types().contains(type)) {
            row.problem("kind", "is no kind of " + kind, "one of " + kind.types());
        }
        return type;
    }

    private static Set<Capability> capabilities(Row row) {
        String wouldWork = "a list such as PROCEDURE|LEAD_SHIELDING, of " + EnumSet.allOf(Capability.class);
        Set<Capability> able = EnumSet.noneOf(Capability.class);
        try {
            row.list(CAPABILITIES).forEach(one -> able.add(Capability.valueOf(one)));
        } catch (IllegalArgumentException e) {
            row.problem(CAPABILITIES, "names something a room can't have", wouldWork);
            return able;
        }
        if (able.isEmpty()) {
            row.problem(CAPABILITIES, "is empty", wouldWork);
        }
        return able;
    }

    @Override
    public String externalId(Resource item) {
        return item.code();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<Resource>> rows) {
        return clinics.byCode(tx)
                .chain(places -> resources
                        .byCode(tx)
                        .invoke(known -> rows.forEach(
                                one -> check(one, places, known.get(one.item().code())))))
                .replaceWithVoid();
    }

    private void check(Numbered<Resource> one, Map<String, Clinic> places, @Nullable Resource known) {
        Clinic clinic = places.get(one.item().clinic());
        if (clinic == null) {
            one.row().problem("clinic", "is not a known clinic", ClinicChoice.of(places.keySet()));
        } else if (known != null && !known.network().equals(clinic.network())) {
            one.row().problem("clinic", "belongs to another network", "a clinic of network " + known.network());
        }
        if (places.containsKey(one.item().code())) {
            one.row().problem("code", "is the code of a clinic", "a code of its own");
        }
        if (known != null && known.kind() != kind) {
            one.row().problem("code", "is the code of a " + known.kind(), "a code of its own");
        }
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<Resource> items) {
        return turn.take(tx)
                .chain(() -> clinics.byCode(tx))
                .chain(places -> resources.byCode(tx).map(known -> items.stream()
                        .map(item -> merged(item, places, known.get(item.code())))
                        .toList()))
                .chain(merged -> resources.save(tx, merged));
    }

    private static Resource merged(Resource item, Map<String, Clinic> places, @Nullable Resource known) {
        Clinic clinic = places.get(item.clinic());
        if (clinic == null) {
            throw new IllegalStateException(
                    "Clinic " + item.clinic() + " went while " + item.code() + " was imported.");
        }
        return known == null
                ? item.in(clinic.network()).sited(null)
                : item.following(known).withService(known.inService()).sited(known);
    }
}
