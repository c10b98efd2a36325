package axial.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    private Path folder;

    @Test
    void an_old_jdk_is_named_with_the_one_that_would_do() {
        assertThatThrownBy(() -> Machine.checkJdk(16)).hasMessage("This is JDK 16; Axial needs JDK 17 or newer.");
        assertThatCode(() -> Machine.checkJdk(17)).doesNotThrowAnyException();
    }

    @Test
    void short_memory_is_named_with_what_is_needed() {
        assertThatThrownBy(() -> Machine.checkMemory(OptionalLong.of(3071)))
                .hasMessage("Only 3071 MB of memory are free; Axial needs 3072.");
        assertThatCode(() -> Machine.checkMemory(OptionalLong.of(3072))).doesNotThrowAnyException();
        assertThatCode(() -> Machine.checkMemory(OptionalLong.empty())).doesNotThrowAnyException();
    }

    @Test
    void free_memory_is_read_where_linux_says_it() throws Exception {
        Path meminfo = Files.writeString(folder.resolve("meminfo"), "MemTotal: 99 kB\nMemAvailable:    5242880 kB\n");
        assertThat(Machine.freeMegabytes(meminfo)).hasValue(5120);
        assertThat(Machine.freeMegabytes(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void a_taken_port_is_named_with_its_owner_and_a_way_out() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = new Ports(taken.getLocalPort() - Service.ROOM.ordinal() - 1);
            assertThatThrownBy(() -> Machine.checkPorts(ports)).isInstanceOfSatisfying(LocalFailed.class, failed -> {
                assertThat(failed.getMessage()).contains("Port " + taken.getLocalPort(), "needed for room");
                assertThat(failed.wayOut()).contains("--ports-from " + (ports.from() + 1000));
            });
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_owner_of_a_port_is_found_by_its_process_id() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(PortOwner.of(taken.getLocalPort()))
                    .isEqualTo("process " + ProcessHandle.current().pid() + ", java");
        }
    }

    @Test
    void a_service_that_was_not_built_is_named() {
        LocalSettings settings = new LocalSettings(folder, folder.resolve("data"), new Ports(23_100));
        assertThatThrownBy(() -> AxialLocal.start(settings, false, words -> {}))
                .hasMessageContaining("The service booking is not built");
    }

    @Test
    void two_of_them_do_not_share_their_data() {
        Path data = folder.resolve("data");
        try (DataDirectory held = DataDirectory.hold(data)) {
            assertThat(held.path()).isEqualTo(data);
            assertThatThrownBy(() -> DataDirectory.hold(data)).hasMessageContaining("already runs");
        }
        DataDirectory.hold(data).close();
    }

    @Test
    void beginning_anew_keeps_nothing_but_what_axial_did_not_write() throws Exception {
        Path data = folder.resolve("data");
        try (DataDirectory held = DataDirectory.hold(data)) {
            assertThat(held.keep("issuer-key.json", () -> "first")).isEqualTo("first");
            assertThat(held.keep("issuer-key.json", () -> "second")).isEqualTo("first");
            Files.writeString(data.resolve("my-notes.txt"), "keep me");
            held.empty();
            assertThat(held.keep("issuer-key.json", () -> "third")).isEqualTo("third");
            assertThat(data.resolve("my-notes.txt")).hasContent("keep me");
        }
    }

    @Test
    void the_sample_users_cover_every_role() {
        assertThat(LocalUser.all()).extracting(LocalUser::name).containsExactly("sam", "vera", "paula", "mia", "ada");
        assertThat(LocalUser.all())
                .flatExtracting(LocalUser::roles)
                .contains("scheduler", "provider", "manager", "admin");
    }
}
