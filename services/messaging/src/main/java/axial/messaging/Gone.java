package axial.messaging;

/** A tombstone: the thing with this key no longer exists. */
public record Gone(String topic, String key, String network, String type) implements Event {}
