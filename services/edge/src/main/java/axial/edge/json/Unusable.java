package axial.edge.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value that can't be used; says what would be. */
public final class Unusable extends JsonMappingException {

    private static final long serialVersionUID = 1;

    private final String wouldWork;

    Unusable(JsonParser parser, String wouldWork) {
        super(parser, "not " + wouldWork);
        this.wouldWork = wouldWork;
    }

    /** Ends the sentence "it has a value that is not …". */
    public String wouldWork() {
        return wouldWork;
    }
}
