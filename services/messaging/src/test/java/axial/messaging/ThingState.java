package axial.messaging;

/** The state of a thing of the trial service. */
record ThingState(String thingId, int step) implements Event {

    static final String TOPIC = "axial.trial.states";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return thingId;
    }

    @Override
    public String network() {
        return "N" + thingId.hashCode() % 7;
    }

    @Override
    public String type() {
        return "axial.trial.thing.state";
    }
}
