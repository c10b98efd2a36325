package axial.booking.offenders;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import org.apache.kafka.clients.producer.Producer;
import org.hibernate.reactive.mutiny.Mutiny;

class Impatient {

    Instant readsTheClockOfTheSystem() {
        return Instant.now();
    }

    String blocks(Uni<String> answer) {
        return answer.await().indefinitely();
    }

    Uni<Void> opensATransaction(Mutiny.SessionFactory db) {
        return db.withTransaction(tx -> Uni.createFrom().voidItem());
    }

    void sendsWithoutTheOutbox(Producer<String, String> producer) {
        producer.flush();
    }

    RuntimeException answersHttp() {
        return new WebApplicationException();
    }
}
