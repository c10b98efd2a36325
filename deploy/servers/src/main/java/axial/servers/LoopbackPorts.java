package axial.servers;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;

/** Keeps a container's ports on loopback, where Testcontainers would publish them to the network. */
final class LoopbackPorts {

    private LoopbackPorts() {}

    /** An engine on another machine is left alone: its loopback can't be reached from here. */
    static <C extends GenericContainer<?>> C on(C container) {
        if (container.getHost().equals("localhost")) {
            container.withCreateContainerCmdModifier(LoopbackPorts::bind);
        }
        return container;
    }

    private static void bind(CreateContainerCmd command) {
        ExposedPort[] exposed = Objects.requireNonNull(command.getExposedPorts());
        Objects.requireNonNull(command.getHostConfig())
                .withPortBindings(Stream.of(exposed)
                        .map(port -> new PortBinding(Ports.Binding.bindIp("127.0.0.1"), port))
                        .toList());
    }
}
