package axial.booking.clinic;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks up what room and provider have said there is. What was made a moment ago may not have been heard of yet. */
@ApplicationScoped
public class Directory {

    private static final String CLINICS = """
            select code, network from clinic where code = any (cast(string_to_array(cast(:codes as text), ',') as text[]))""";

    private static final String PROVIDER = "select count(*) > 0 from provider where provider_id = :id";

    /** Of these clinics those that are known. @return the network of each, by its code */
    public Uni<Map<String, String>> networks(Mutiny.Session tx, Collection<String> clinics) {
        return tx.createNativeQuery(CLINICS, jakarta.persistence.Tuple.class)
                .setParameter("codes", String.join(",", clinics))
                .getResultList()
                .map(rows -> {
                    Map<String, String> networks = new TreeMap<>();
                    rows.forEach(row -> networks.put(row.get("code", String.class), row.get("network", String.class)));
                    return networks;
                });
    }

    /** Whether there is such a provider. */
    public Uni<Boolean> hasProvider(Mutiny.Session tx, UUID providerId) {
        return tx.createNativeQuery(PROVIDER, Boolean.class)
                .setParameter("id", providerId)
                .getSingleResult();
    }
}
