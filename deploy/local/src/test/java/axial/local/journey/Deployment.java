package axial.local.journey;

import axial.local.client.AxialClient;
import axial.local.system.Ports;
import axial.local.system.Service;

/** A whole running Axial that the journeys may also break. */
interface Deployment {

    Ports ports();

    AxialClient as(String user, String password);

    /** JDBC address of booking's database; user and password are postgres. */
    default String ledger() {
        return "jdbc:postgresql://127.0.0.1:" + ports().postgres() + "/booking";
    }

    /** Lets a service end in good order. */
    void stop(Service service);

    /** Ends a service at once, as a crash does. */
    void kill(Service service);

    /** Starts a service that was stopped or killed, without waiting. */
    void start(Service service);

    void awaitReady(Service service);

    default void awaitAllReady() {
        for (Service service : Service.values()) {
            awaitReady(service);
        }
    }

    void stopKafka();

    void startKafka();

    /** Waits until every service has taken in what the others have said so far. */
    void awaitNews();
}
