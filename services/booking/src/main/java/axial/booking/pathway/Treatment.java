package axial.booking.pathway;

/** What is done about a rule. */
public enum Treatment {
    BLOCK,
    WARN,
    OFF;

    static Treatment usual(String severity) {
        return switch (severity) {
            case "hard", "hard_default" -> BLOCK;
            case "soft", "warn" -> WARN;
            case "config" -> OFF;
            default ->
                throw new IllegalStateException("pathway_rules.csv has the severity '" + severity
                        + "', which is none of hard, hard_default, soft, warn, config.");
        };
    }
}
