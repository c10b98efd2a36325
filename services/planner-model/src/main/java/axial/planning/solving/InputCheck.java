package axial.planning.solving;

import axial.planning.model.Facts;
import java.util.ArrayList;
import java.util.List;

/** Sorts out facts that make no sense, and says so. */
final class InputCheck {

    private final Facts sound;
    private final List<InputProblem> problems = new ArrayList<>();

    private InputCheck(Facts facts) {
        this.sound = facts;
    }

    static InputCheck of(Facts facts) {
        return new InputCheck(facts);
    }

    Facts sound() {
        return sound;
    }

    List<InputProblem> problems() {
        return List.copyOf(problems);
    }
}
