package axial.edge.values;

import java.util.UUID;
import java.util.regex.Pattern;

/** Ids that services give. */
public final class Ids {

    /** Ends a sentence that says what would be taken. */
    public static final String WOULD_WORK = "a UUID such as 6f1c2d3e-4b5a-4978-8a9b-0c1d2e3f4a5b";

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** @throws IllegalArgumentException when the text is no id; Java alone takes shorter ones too */
    public static UUID parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }
}
