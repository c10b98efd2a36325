package axial.booking.pathway;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a rule asks for something: all of some conditions. One is {@code repeat} (an earlier one was found), or compares {@code sex}, {@code age}, a
 * {@code modifier} of the request or a column of {@code procedures.csv} with a value: {@code =}, {@code !=}, {@code <}.
 */
record When(String text, List<Condition> conditions) {

    private static final Pattern COMPARISON = Pattern.compile("([a-z0-9_]+)(=|!=|<)(.+)");

    record Condition(String subject, String operator, String value) {

        static Condition of(String text) {
            Matcher comparison = COMPARISON.matcher(text);
            if (text.equals("repeat")) {
                return new Condition(text, "", "");
            }
            if (!comparison.matches()) {
                throw new IllegalStateException("A pathway file has the condition '" + text
                        + "', which is neither repeat nor a comparison such as driver=required.");
            }
            return new Condition(comparison.group(1), comparison.group(2), comparison.group(3));
        }

        boolean holds(PlannedCase now, boolean repeated) {
            return switch (subject) {
                case "repeat" -> repeated;
                case "modifier" -> now.modifiers().contains(value) == operator.equals("=");
                case "age" -> compares(Integer.toString(now.person().age()));
                case "sex" ->
                    compares(now.person().sex() == null ? "" : now.person().sex());
                default -> compares(now.procedure().cells().text(subject));
            };
        }

        private boolean compares(String actual) {
            return switch (operator) {
                case "=" -> actual.equals(value);
                case "!=" -> !actual.equals(value);
                default -> Integer.parseInt(actual) < Integer.parseInt(value);
            };
        }
    }

    static When of(String text) {
        return new When(
                text,
                Stream.of(text.split("&"))
                        .filter(one -> !one.isEmpty())
                        .map(Condition::of)
                        .toList());
    }

    boolean holds(PlannedCase now, boolean repeated) {
        return conditions.stream().allMatch(condition -> condition.holds(now, repeated));
    }
}
