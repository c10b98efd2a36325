package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** On which side and at how many levels something is done: whoever reads out an appointment reads out this. */
record Sitting(String procedure, String side, int levels) {

    static Sitting of(JsonNode any) {
        return new Sitting(
                any.path("procedure").asText(),
                any.path("side").asText("NONE"),
                any.path("levels").asInt(1));
    }

    /** For a column; a procedure without a side has none. */
    String shownSide() {
        return side.equals("NONE") ? "-" : side;
    }

    /** For example "MBB_TL LEFT, 2 levels". */
    @Override
    public String toString() {
        return procedure + (side.equals("NONE") ? "" : " " + side) + (levels > 1 ? ", " + levels + " levels" : "");
    }
}
