package axial.planner.intake;

import static axial.planner.Desk.offersAt;
import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import axial.planner.Desk;
import axial.planner.Post;
import axial.planner.Practice;
import axial.planner.replica.Replicas;
import axial.servers.ServiceTestResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another planner joins and leaves; this one has a network on every partition. */
@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class HandOverTest {

    private static final int PARTITIONS = 12;

    @Inject
    Networks networks;

    @Inject
    Replicas replicas;

    @Inject
    ObjectMapper json;

    private final Desk scheduler = Desk.scheduler();
    private final Map<String, Practice> practices = new HashMap<>();

    @BeforeEach
    void a_network_on_every_partition() {
        Map<Integer, Practice> byPartition = new TreeMap<>();
        while (byPartition.size() < PARTITIONS) {
            Practice practice = Practice.notYetOpen();
            byPartition.putIfAbsent(Post.partition(practice.network, PARTITIONS), practice);
        }
        byPartition.values().forEach(practice -> {
            practice.publish();
            practices.put(practice.request(), practice);
        });
        practices.forEach((request, practice) -> scheduler.offersOnce(
                offersAt(practice.tulsa, practice.muskogee), Map.of("requestId", request, "limit", 200)));
    }

    @Test
    void what_stays_is_not_touched_and_what_goes_is_read_by_the_other_one() throws Exception {
        Map<String, Network> before = known();

        try (Beth beth = Beth.joins(json)) {
            await().until(() -> beth.isUpToDate() && replicas.areSettled());

            List<String> stayed = practices.keySet().stream()
                    .filter(request -> beth.networkOf(request) == null)
                    .toList();
            assertThat(stayed).hasSize(PARTITIONS / 2);
            assertThat(stayed)
                    .allSatisfy(request -> assertThat(networks.knowing(request)).isSameAs(before.get(request)));
            assertThat(practices.keySet())
                    .filteredOn(request -> !stayed.contains(request))
                    .allSatisfy(request -> assertThat(networks.knowing(request)).isNull());
        }
        await().until(() -> known().size() == PARTITIONS && replicas.areSettled());
        practices.keySet().forEach(request -> scheduler.offersOnce(answer -> true, Map.of("requestId", request)));
    }

    @Test
    void whoever_keeps_a_partition_hears_none_of_it_again() throws Exception {
        try (Beth beth = Beth.joins(json)) {
            await().until(() -> beth.isUpToDate() && replicas.areSettled());
            Set<Integer> kept = beth.partitions();
            try (Beth carl = Beth.joins("carl", json)) {
                await().until(() -> carl.isUpToDate() && replicas.areSettled());
                kept.retainAll(beth.partitions());
            }
            await().until(replicas::areSettled);
            assertThat(kept).isNotEmpty();
            assertThat(beth.heard())
                    .filteredOn(record -> kept.contains(partition(record)))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
        await().until(() -> known().size() == PARTITIONS && replicas.areSettled());
    }

    private static int partition(String record) {
        return Integer.parseInt(record.substring(record.lastIndexOf('-') + 1, record.indexOf('@')));
    }

    @Test
    void networks_that_stay_go_on_answering_and_none_is_ever_said_not_to_exist() throws Exception {
        Map<String, List<Response>> answers = new HashMap<>();
        practices.keySet().forEach(request -> answers.put(request, new ArrayList<>()));
        AtomicInteger rounds = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                answers.forEach((request, heard) -> heard.add(scheduler.post("/offers", Map.of("requestId", request))));
                rounds.incrementAndGet();
            }
        });
        await().until(() -> rounds.get() > 0);
        List<String> moved;
        try (Beth beth = Beth.joins(json)) {
            await().until(() -> beth.isUpToDate() && replicas.areSettled());
            moved = practices.keySet().stream()
                    .filter(request -> beth.networkOf(request) != null)
                    .toList();
        } finally {
            over.set(true);
        }
        asking.join();

        answers.forEach((request, heard) -> {
            List<Integer> allowed = moved.contains(request) ? List.of(200, 421, 503) : List.of(200);
            assertThat(heard).extracting(Response::statusCode).isSubsetOf(allowed);
            assertThat(heard.stream().filter(one -> one.statusCode() == 200).map(one -> one.jsonPath()
                            .getList("offers")))
                    .hasSizeGreaterThan(0)
                    .allMatch(offers -> offers.equals(heard.get(0).jsonPath().getList("offers")));
        });
        await().until(() -> known().size() == PARTITIONS && replicas.areSettled());
    }

    @Test
    void a_network_that_another_planner_owns_is_a_problem_that_says_so() throws Exception {
        try (Beth beth = Beth.joins(json)) {
            await().until(() -> beth.isUpToDate() && replicas.areSettled());
            String moved = practices.keySet().stream()
                    .filter(request -> beth.networkOf(request) != null)
                    .findFirst()
                    .orElseThrow();

            Response answer = scheduler.post("/offers", Map.of("requestId", moved));
            assertThat(answer.statusCode()).isEqualTo(421);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("type")).endsWith("/network-elsewhere");
            assertThat(answer.jsonPath().getBoolean("whole")).isTrue();

            Response order = Desk.manager().post("/plans", orderOf(practices.get(moved)));
            assertThat(order.statusCode()).isEqualTo(421);
            assertThat(scheduler.get("/networks").jsonPath().<String>getList("networks.network"))
                    .doesNotContain(practices.get(moved).network)
                    .containsAnyElementsOf(practices.values().stream()
                            .map(practice -> practice.network)
                            .toList());
        }
        await().until(() -> known().size() == PARTITIONS && replicas.areSettled());
        assertThat(scheduler
                        .post("/offers", Map.of("requestId", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, Object> orderOf(Practice practice) {
        return Map.of(
                "kind", "FILL",
                "clinics", List.of(practice.tulsa),
                "from", practice.day.toString(),
                "to", practice.day.toString(),
                "seconds", 1);
    }

    private Map<String, Network> known() {
        Map<String, Network> known = new HashMap<>();
        practices.keySet().forEach(request -> {
            Network network = networks.knowing(request);
            if (network != null) {
                known.put(request, network);
            }
        });
        return known;
    }
}
