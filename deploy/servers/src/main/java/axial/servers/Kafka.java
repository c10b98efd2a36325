package axial.servers;

/** A running Kafka broker in KRaft mode that makes no topic by itself: topics are the services' job. */
public interface Kafka extends AutoCloseable {

    /** Host and port, e.g. {@code 127.0.0.1:8192}. */
    String bootstrapServers();

    @Override
    void close();
}
