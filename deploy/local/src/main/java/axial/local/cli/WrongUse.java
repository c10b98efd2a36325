package axial.local.cli;

/** The command can't mean anything as it was typed; the message says what would work. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
