package axial.edge.importing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** An import into the table {@code bay}, which knows two clinics. */
@ApplicationScoped
class BayImport implements ImportKind<Bay> {

    private static final Set<String> CLINICS = Set.of("TUL", "VIN");

    @Override
    public String name() {
        return "bays";
    }

    @Override
    public Set<String> required() {
        return Set.of("code", "clinic");
    }

    @Override
    public Set<String> optional() {
        return Set.of("chairs");
    }

    @Override
    public Bay read(Row row) {
        return new Bay(row.text("code"), row.text("clinic"), row.integer("chairs", 1, 40, 2));
    }

    @Override
    public String externalId(Bay bay) {
        return bay.code();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<Bay>> rows) {
        rows.stream().filter(row -> !CLINICS.contains(row.item().clinic())).forEach(row -> row.row()
                .problem("clinic", "is not a clinic", "one of TUL, VIN"));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<Bay> bays) {
        Uni<Tally> sum = Uni.createFrom().item(Tally.NONE);
        for (Bay bay : bays) {
            sum = sum.chain(before -> write(tx, bay).map(before::plus));
        }
        return sum;
    }

    private static Uni<Tally> write(Mutiny.Session tx, Bay bay) {
        return tx.createNativeQuery(
                        "insert into bay (code, clinic, chairs) values (:code, :clinic, :chairs) on conflict do nothing")
                .setParameter("code", bay.code())
                .setParameter("clinic", bay.clinic())
                .setParameter("chairs", bay.chairs())
                .executeUpdate()
                .map(written -> new Tally(written, 0, 1 - written));
    }
}
