package axial.benchmark.format;

/**
 * Something wrong, or at least remarkable, about an instance.
 *
 * @param where    a path in the file or the id of a fact
 * @param sentence names the values and says what would work
 */
public record Finding(Kind kind, String where, String sentence) {

    /** ERROR: the instance can't be solved as it is. WARNING: it can, but the plan may surprise. */
    public enum Kind {
        ERROR,
        WARNING
    }

    static Finding error(String where, String sentence) {
        return new Finding(Kind.ERROR, where, sentence);
    }

    static Finding warning(String where, String sentence) {
        return new Finding(Kind.WARNING, where, sentence);
    }

    @Override
    public String toString() {
        return kind + " " + where + ": " + sentence;
    }
}
