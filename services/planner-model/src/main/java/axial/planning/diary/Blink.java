package axial.planning.diary;

/** Lets a search overlook a provider or room now and then, so that rebuilding a plan doesn't end where it began. */
@FunctionalInterface
public interface Blink {

    Blink NEVER = () -> false;

    boolean overlooks();
}
