package axial.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import axial.booking.appointment.placement.OutsideOpening;
import axial.booking.appointment.placement.SlotTaken;
import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** What the code forgets PostgreSQL still refuses, and the refusal is understood. */
@QuarkusTest
@BookingTest
class LedgerConstraintsTest {

    private static final String MOVE_CLAIM =
            "update claim set during = tstzrange(:start, :until) where appointment_id = :id and resource_id = :room";

    @Inject
    Mutiny.SessionFactory db;

    private final Desk sam = Desk.scheduler();

    private Throwable move(UUID appointment, UUID resource, World world, String from, String until) {
        return catchThrowable(() ->
                VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(tx -> tx.createNativeQuery(MOVE_CLAIM)
                        .setParameter("start", world.at(from))
                        .setParameter("until", world.at(until))
                        .setParameter("id", appointment)
                        .setParameter("room", resource)
                        .executeUpdate())));
    }

    @Test
    void the_database_refuses_two_at_a_time_and_a_claim_outside_its_opening() {
        World world = World.anyClinic();
        UUID room = world.room("F1", "FIXED_C_ARM");
        UUID lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(world.bay("K1", "CHAIR"), "08:00", "17:00");
        world.session(lee, "08:00", "17:00");
        world.known();
        sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        UUID second = sam.booked(world.request().waits(), world.at("10:00"), room, lee);

        Throwable overlap = move(second, room, world, "09:10", "09:35");
        Throwable outside = move(second, lee, world, "16:50", "17:10");

        assertThat(LedgerRefusal.isWorthAnotherTry(overlap)).isTrue();
        assertThat(LedgerRefusal.asProblem(overlap)).isInstanceOf(SlotTaken.class);
        assertThat(LedgerRefusal.asProblem(outside)).isInstanceOf(OutsideOpening.class);
        Throwable other = new IllegalStateException("something else");
        assertThat(LedgerRefusal.isWorthAnotherTry(other)).isFalse();
        assertThat(LedgerRefusal.asProblem(other)).isSameAs(other);
    }
}
