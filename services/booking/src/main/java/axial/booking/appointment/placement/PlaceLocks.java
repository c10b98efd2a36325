package axial.booking.appointment.placement;

import axial.messaging.Statement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Lets those who book around the same place come one after the other. */
@ApplicationScoped
class PlaceLocks {

    /**
     * Locks the clinic's day, the provider's day, the patient, and the day of each device that is at two clinics on it, in one order for everybody:
     * two inserts that exclude each other would otherwise each wait for the other, which PostgreSQL ends only after its deadlock timeout. No
     * constraint holds the drive between two clinics: it is these locks alone that keep two bookings from each overlooking the other.
     */
    private static final Statement LOCK = Statement.of("""
            with ask as (
              select * from jsonb_to_recordset(cast(cast(:asks as text) as jsonb))
                as ask (room uuid, provider uuid, patient uuid, start timestamptz, devices uuid[], kinds text[])),
            place as (
              select ask.*, clinic.code as clinic, clinic.time_zone, cast(ask.start at time zone clinic.time_zone as date) as day
              from ask join resource on resource.resource_id = ask.room join clinic on clinic.code = resource.clinic),
            today as (
              select place.*, tstzrange(cast(day as timestamp) at time zone time_zone,
                                        cast(day + 1 as timestamp) at time zone time_zone) as whole from place),
            guest as (
              select today.day, device.resource_id
              from today cross join lateral (
                select unnest(today.devices) as resource_id
                union
                select resource.resource_id from opening join resource on resource.resource_id = opening.resource_id
                where cardinality(today.kinds) > 0 and opening.clinic = today.clinic and opening.during && today.whole
                  and resource.kind = 'DEVICE' and resource.type = any (today.kinds)) as device
              where exists (select from opening where opening.resource_id = device.resource_id and opening.clinic <> today.clinic
                            and opening.during && today.whole)),
            name as (
              select 'clinic ' || clinic || ' ' || day as name from place
              union select 'provider ' || provider || ' ' || day from place
              union select 'patient ' || patient from place where patient is not null
              union select 'device ' || resource_id || ' ' || day from guest)
            select count(pg_advisory_xact_lock(key))
            from (select hashtextextended(name, 0) as key from name order by key) as keys""");

    /** What is locked of a place. @param patient null: not needed. @param kinds of the devices to choose from, when none were named */
    record Spot(
            UUID room,
            UUID provider,
            @Nullable UUID patient,
            Instant start,
            Collection<UUID> devices,
            Collection<String> kinds) {

        static Spot of(Place place, @Nullable UUID patient, Collection<String> kinds) {
            List<UUID> devices = place.deviceIds();
            return new Spot(
                    place.roomId(),
                    place.providerId(),
                    patient,
                    place.start(),
                    devices == null ? List.of() : devices,
                    kinds);
        }
    }

    private final ObjectMapper json;

    PlaceLocks(ObjectMapper json) {
        this.json = json;
    }

    /** Waits for whoever books at these clinics, for these providers or patients on these days, and then keeps them out until the end. */
    Uni<Void> lock(Mutiny.Session tx, List<Spot> asks) {
        return LOCK.list(tx, Map.of("asks", text(asks))).replaceWithVoid();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A place can always be written as JSON.", e);
        }
    }
}
