package axial.edge.json;

import axial.edge.values.Letters;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Texts of letters that can be kept; one of nothing but white space, also such as has no width, is an empty one. */
final class Texts extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    Texts() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (!Letters.canBeKept(text)) {
            throw new Unusable(parser, "a text without control characters or halves of letters");
        }
        return Letters.stripped(text).isEmpty() ? "" : text;
    }
}
