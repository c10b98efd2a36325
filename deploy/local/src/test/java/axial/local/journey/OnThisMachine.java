package axial.local.journey;

import axial.local.client.AxialClient;
import axial.local.system.AxialLocal;
import axial.local.system.LocalSettings;
import axial.local.system.Ports;
import axial.local.system.Service;
import axial.local.system.ServiceProcess;
import java.nio.file.Path;

/** The launcher's own class: embedded servers and the built services as processes. */
final class OnThisMachine implements Deployment {

    private final AxialLocal axial;

    private OnThisMachine(AxialLocal axial) {
        this.axial = axial;
    }

    static OnThisMachine start(Path repository, Path data, Ports ports) {
        AxialLocal axial = AxialLocal.start(new LocalSettings(repository, data, ports), true, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(axial::close));
        axial.watch();
        return new OnThisMachine(axial);
    }

    AxialLocal axial() {
        return axial;
    }

    /** Starts one more planner in the same group. */
    ServiceProcess addPlanner(int port) {
        return axial.addPlanner(port);
    }

    @Override
    public Ports ports() {
        return axial.settings().ports();
    }

    @Override
    public AxialClient as(String user, String password) {
        return AxialClient.login(ports(), user, password);
    }

    @Override
    public void stop(Service service) {
        axial.service(service).stop();
    }

    @Override
    public void kill(Service service) {
        axial.service(service).kill();
    }

    @Override
    public void start(Service service) {
        axial.service(service).start();
    }

    @Override
    public void awaitReady(Service service) {
        axial.service(service).awaitReady();
    }

    @Override
    public void stopKafka() {
        axial.stopKafka();
    }

    @Override
    public void startKafka() {
        axial.startKafka();
    }

    @Override
    public void awaitNews() {
        axial.awaitNews();
    }
}
