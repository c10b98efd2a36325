package axial.booking.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The copies of clinics, resources and people, written in bulk; what is older than the copy is left aside. */
@ApplicationScoped
class Replica {

    private static final String CLINICS = """
            insert into clinic (code, network, name, time_zone, drive_minutes, version, epoch)
            select clinic, network, name, "timeZone", "driveMinutes", version, epoch
            from jsonb_to_recordset(cast(cast(:now as text) as jsonb))
              as said (clinic text, network text, name text, "timeZone" text, "driveMinutes" jsonb, version bigint, epoch bigint)
            on conflict (code) do update set network = excluded.network, name = excluded.name, time_zone = excluded.time_zone,
              drive_minutes = excluded.drive_minutes, version = excluded.version, epoch = excluded.epoch
            where (clinic.epoch, clinic.version) < (excluded.epoch, excluded.version)""";

    private static final String RESOURCES = """
            insert into resource (resource_id, network, clinic, code, name, kind, type, capabilities, site_of_service, in_service, version, epoch)
            select "resourceId", network, clinic, code, name, kind, type, capabilities,
                   coalesce("siteOfService", case when kind = 'ROOM' then
                     case when type = 'OPERATING' or 'OPERATING' = any (capabilities) then 'ASC' else 'OFFICE' end end), "inService", version, epoch
            from jsonb_to_recordset(cast(cast(:now as text) as jsonb))
              as said ("resourceId" uuid, network text, clinic text, code text, name text, kind text, type text,
                       capabilities text[], "siteOfService" text, "inService" boolean, version bigint, epoch bigint)
            on conflict (resource_id) do update set network = excluded.network, clinic = excluded.clinic, code = excluded.code,
              name = excluded.name, kind = excluded.kind, type = excluded.type, capabilities = excluded.capabilities,
              site_of_service = excluded.site_of_service, in_service = excluded.in_service, version = excluded.version,
              epoch = excluded.epoch
            where (resource.epoch, resource.version) < (excluded.epoch, excluded.version)""";

    private static final String PROVIDERS = """
            with said as (
              select * from jsonb_to_recordset(cast(cast(:now as text) as jsonb))
                as said ("providerId" uuid, network text, code text, "displayName" text, kind text, active boolean,
                         credentials jsonb, limits jsonb, version bigint, epoch bigint)),
            written as (
              insert into provider (provider_id, network, code, name, kind, active, procedures_per_day, minutes_per_day, version, epoch)
              select "providerId", network, code, "displayName", kind, active,
                     cast(limits ->> 'proceduresPerDay' as int), cast(limits ->> 'minutesPerDay' as int), version, epoch
              from said
              on conflict (provider_id) do update set network = excluded.network, code = excluded.code, name = excluded.name,
                kind = excluded.kind, active = excluded.active, procedures_per_day = excluded.procedures_per_day,
                minutes_per_day = excluded.minutes_per_day, version = excluded.version,
                epoch = excluded.epoch
              where (provider.epoch, provider.version) < (excluded.epoch, excluded.version)
              returning provider_id),
            forgotten as (delete from credential where provider_id in (select provider_id from written))
            insert into credential (provider_id, code, clinics, valid_from, valid_until)
            select written.provider_id, held.code, held.clinics, held."validFrom", held."validUntil"
            from written join said on said."providerId" = written.provider_id
            cross join jsonb_to_recordset(said.credentials)
              as held (code text, clinics text[], "validFrom" date, "validUntil" date)""";

    /** Of a provider it matters what may be done; who is new has nothing booked. */
    private static final String OTHER_PROVIDERS = """
            select cast(provider.provider_id as text)
            from jsonb_to_recordset(cast(cast(:now as text) as jsonb))
              as said ("providerId" uuid, kind text, active boolean, credentials jsonb, version bigint, epoch bigint)
            join provider on provider.provider_id = said."providerId" and (provider.epoch, provider.version) < (said.epoch, said.version)
            where provider.kind <> said.kind or provider.active <> said.active
              or (select jsonb_agg(jsonb_build_array(code, clinics, valid_from, valid_until) order by code, clinics, valid_from, valid_until)
                  from credential where credential.provider_id = provider.provider_id)
                is distinct from
                 (select jsonb_agg(jsonb_build_array(code, clinics, "validFrom", "validUntil") order by code, clinics, "validFrom", "validUntil")
                  from jsonb_to_recordset(said.credentials)
                    as held (code text, clinics text[], "validFrom" date, "validUntil" date))""";

    private static final String OTHER_RESOURCES = """
            select cast(resource.resource_id as text)
            from jsonb_to_recordset(cast(cast(:now as text) as jsonb))
              as said ("resourceId" uuid, kind text, type text, capabilities text[], "siteOfService" text, version bigint, epoch bigint)
            join resource on resource.resource_id = said."resourceId" and (resource.epoch, resource.version) < (said.epoch, said.version)
            where resource.kind <> said.kind or resource.type <> said.type
              or not (resource.capabilities @> said.capabilities and said.capabilities @> resource.capabilities)
              or said."siteOfService" <> resource.site_of_service""";

    private static final String GONE = "(select jsonb_array_elements_text(cast(cast(:gone as text) as jsonb)))";

    private final ObjectMapper json;

    Replica(ObjectMapper json) {
        this.json = json;
    }

    Uni<Void> clinics(Mutiny.Session tx, News<AnnouncedClinic> news) {
        return write(tx, news, CLINICS, "delete from clinic where code in " + GONE);
    }

    /** @return those that are of another kind or type, or can do something else, than before */
    Uni<List<UUID>> resources(Mutiny.Session tx, News<AnnouncedResource> news) {
        return others(tx, news, OTHER_RESOURCES)
                .call(() ->
                        write(tx, news, RESOURCES, "delete from resource where cast(resource_id as text) in " + GONE));
    }

    /** @return those who may do something else than before */
    Uni<List<UUID>> providers(Mutiny.Session tx, News<AnnouncedProvider> news) {
        return others(tx, news, OTHER_PROVIDERS)
                .call(() ->
                        write(tx, news, PROVIDERS, "delete from provider where cast(provider_id as text) in " + GONE));
    }

    private Uni<List<UUID>> others(Mutiny.Session tx, News<?> news, String query) {
        return news.now().isEmpty()
                ? Uni.createFrom().item(List.of())
                : tx.createNativeQuery(query, String.class)
                        .setParameter("now", text(news.told()))
                        .getResultList()
                        .map(ids -> ids.stream().map(UUID::fromString).toList());
    }

    /** Forgets what a whole snapshot of the topic did not name. @param epoch of the snapshot */
    Uni<Void> unsaid(Mutiny.Session tx, String topic, long epoch) {
        String table = topic.equals("axial.room.clinics")
                ? "clinic"
                : topic.equals("axial.room.resources") ? "resource" : "provider";
        return tx.createNativeQuery("delete from " + table + " where epoch < :epoch")
                .setParameter("epoch", epoch)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> write(Mutiny.Session tx, News<?> news, String upsert, String remove) {
        Uni<?> written = news.now().isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.createNativeQuery(upsert)
                        .setParameter("now", text(news.told()))
                        .executeUpdate();
        return written.chain(() -> news.gone().isEmpty()
                        ? Uni.createFrom().item(0)
                        : tx.createNativeQuery(remove)
                                .setParameter("gone", text(news.gone()))
                                .executeUpdate())
                .replaceWithVoid();
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Records of the directory can always be written as JSON.", e);
        }
    }
}
