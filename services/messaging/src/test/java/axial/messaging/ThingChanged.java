package axial.messaging;

/** An event of the trial service. */
record ThingChanged(String thingId, String network, int step) implements Event {

    static final String TOPIC = "axial.trial.things";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return thingId;
    }

    @Override
    public String type() {
        return "axial.trial.thing.changed";
    }
}
