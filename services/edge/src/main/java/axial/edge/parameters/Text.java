package axial.edge.parameters;

import axial.edge.values.Letters;
import jakarta.ws.rs.ext.ParamConverter;
import org.jspecify.annotations.Nullable;

/** A text in a query or a path, of letters that can be kept. */
record Text(String name) implements ParamConverter<String> {

    private static final int LONGEST = 500;

    @Override
    public @Nullable String fromString(@Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw Parameter.refused(name, "'" + name + "' has more than " + LONGEST + " letters.");
        }
        if (text != null && !Letters.canBeKept(text)) {
            throw Parameter.refused(name, "'" + name + "' has a character that can't be used.");
        }
        return text;
    }

    @Override
    public String toString(String value) {
        return value;
    }
}
