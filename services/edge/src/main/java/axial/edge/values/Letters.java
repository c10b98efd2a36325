package axial.edge.values;

/** Texts that come from outside. */
public final class Letters {

    private Letters() {}

    /**
     * Whether the text has neither a control character, apart from tabs and line breaks, nor half of a surrogate pair. PostgreSQL can't keep
     * U+0000, and nobody can read the others.
     */
    public static boolean canBeKept(String text) {
        return text.codePoints().noneMatch(Letters::cannotBeKept);
    }

    /** The text without white space at its ends, also such as has no width or doesn't break. */
    public static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean cannotBeKept(int letter) {
        int type = Character.getType(letter);
        return type == Character.SURROGATE
                || (type == Character.CONTROL && letter != '\t' && letter != '\n' && letter != '\r');
    }

    private static boolean isInvisible(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
