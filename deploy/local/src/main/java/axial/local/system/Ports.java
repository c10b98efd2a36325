package axial.local.system;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of a local Axial, all counted from one.
 *
 * @param from the issuer's port; the services follow it, PostgreSQL and Kafka have 32 and 92 more
 */
public record Ports(int from) {

    /** Where a local Axial is found when nothing else was asked for. */
    public static final Ports USUAL = new Ports(8100);

    public Ports {
        if (from < 1024 || from > 65_000) {
            throw new LocalFailed(
                    "Ports are counted from a number between 1024 and 65000, not from " + from + ".",
                    "Use for example --ports-from 9100.");
        }
    }

    public int issuer() {
        return from;
    }

    public int of(Service service) {
        return from + 1 + service.ordinal();
    }

    public int postgres() {
        return from + 32;
    }

    public int kafka() {
        return from + 92;
    }

    int kafkaController() {
        return from + 93;
    }

    /** Every port with what listens on it. */
    Map<Integer, String> all() {
        Map<Integer, String> ports = new LinkedHashMap<>();
        ports.put(issuer(), "the issuer");
        for (Service service : Service.values()) {
            ports.put(of(service), service.title());
        }
        ports.put(postgres(), "PostgreSQL");
        ports.put(kafka(), "Kafka");
        ports.put(kafkaController(), "Kafka's controller");
        return ports;
    }
}
