package axial.booking.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import axial.booking.catalogue.ReferenceData;
import axial.booking.patient.Caller;
import axial.booking.patient.Patients;
import axial.booking.world.BookingTest;
import axial.booking.world.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** What was entered before a release follows what the release brought. */
@QuarkusTest
@BookingTest
class RequestsFollowCatalogueTest {

    private static final String FORGET = """
            update request set needs = jsonb_set(needs, '{alternatives}', (
              select jsonb_agg(way - 'performers' - 'fluoroscopy' - 'site' order by n)
              from jsonb_array_elements(needs -> 'alternatives') with ordinality as ways (way, n)))
            where request_id = ?""";

    @Inject
    Mutiny.SessionFactory db;

    @Inject
    ReferenceData data;

    @Inject
    Patients patients;

    @Inject
    RequestTable table;

    @Inject
    ClearanceTable clearances;

    @Inject
    Folders folders;

    @Inject
    Neighbours neighbours;

    @Inject
    Triage triage;

    @Test
    void what_waits_learns_who_may_do_it_and_what_is_asked_of_it_now() throws Throwable {
        Map<String, Object> person = Caller.anyPatient();
        person.put("birthDate", "1988-02-29");
        UUID patient = UUID.fromString(Caller.SCHEDULER.enters(person));
        UUID request = Ordered.entered(Ordered.any("JOINT_CORT_HIP", patient.toString()));
        Sql.run(FORGET, request);
        Sql.run("delete from clearance where request_id = ? and rule_id = 'SAF-04'", request);
        Sql.run("delete from catalogue_followed");
        Ordered.read(request)
                .body("alternatives.performers", equalTo(Arrays.asList(null, null, null, null)))
                .body("clearances.ruleId", not(hasItem("SAF-04")));
        var following = new RequestsFollowCatalogue(db, data, patients, table, clearances, folders, neighbours, triage);

        VertxContextSupport.subscribeAndAwait(() -> following.follow(patient));

        Ordered.read(request)
                .body("version", equalTo(2))
                .body("alternatives.fluoroscopy", equalTo(List.of(false, false, true, true)))
                .body("siteOfService", equalTo("OFFICE"))
                .body("alternatives[3].performers", equalTo(List.of("IPM_PHYSICIAN", "PHYSICIAN")))
                .body("clearances.find { it.ruleId == 'SAF-04' }.state", equalTo("MISSING"));
        assertThat(Sql.column("select patient_id from catalogue_followed")).containsExactly(patient);
        VertxContextSupport.subscribeAndAwait(() -> following.follow(patient));
        Ordered.read(request).body("version", equalTo(2));
    }

    @Test
    void when_nobody_is_left_it_is_not_done_again() throws Throwable {
        Sql.run("delete from catalogue_followed");
        Sql.run(
                "insert into catalogue_followed (fingerprint, patient_id) values (?, ?)",
                data.fingerprint(),
                new UUID(-1, -1));
        var following = new RequestsFollowCatalogue(db, data, patients, table, clearances, folders, neighbours, triage);
        VertxContextSupport.subscribeAndAwait(following::follow);
        assertThat(Sql.column("select done from catalogue_followed")).containsExactly(true);
    }
}
