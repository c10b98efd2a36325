package axial.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The attributes of a CloudEvent 1.0 in binary mode over Kafka: headers {@code ce_…}, the data in the record's value. */
final class CloudEventHeaders {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String NETWORK = "ce_network";
    static final String POSITION = "ce_ledgerposition";
    static final String EPOCH = "ce_epoch";

    private CloudEventHeaders() {}

    static void write(Headers headers, OutboxRow row, UUID id, String service, long epoch) {
        put(headers, "ce_specversion", "1.0");
        put(headers, ID, id.toString());
        put(headers, "ce_source", "/axial/" + service);
        put(headers, TYPE, row.type());
        put(headers, "ce_time", row.occurred().toString());
        put(headers, "ce_subject", row.key());
        put(headers, NETWORK, row.network());
        put(headers, POSITION, Long.toString(row.position()));
        put(headers, EPOCH, Long.toString(epoch));
        put(headers, "content-type", "application/json");
    }

    static UUID id(Headers headers) {
        String value = required(headers, ID);
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("The header " + ID + " is not a UUID.", e);
        }
    }

    /** @return 0 when there is none */
    static long number(Headers headers, String name) {
        String value = text(headers, name);
        try {
            return value == null ? 0 : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new Unreadable("The header " + name + " is not a number.", e);
        }
    }

    static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new Unreadable(
                    "The header " + name + " is missing. Maybe the writer does not send CloudEvents in binary mode.");
        }
        return value;
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
