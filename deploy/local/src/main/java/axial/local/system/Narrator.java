package axial.local.system;

/** Is told what is being done, in words for the person who waits. */
@FunctionalInterface
public interface Narrator {
    void says(String words);
}
