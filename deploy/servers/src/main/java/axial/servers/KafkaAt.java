package axial.servers;

/** A broker that somebody else started and will stop. */
record KafkaAt(String bootstrapServers) implements Kafka {

    @Override
    public void close() {}
}
