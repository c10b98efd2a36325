package axial.local.system;

/** Something that the launcher has started and that may end by itself. */
interface Part {

    String title();

    /** Whether it has ended though nobody stopped it. */
    boolean hasFailed();

    /** Starts it again with the data it had, on the ports it had. */
    void startAgain();

    /** The last lines of its log. */
    String lastWords();
}
