package axial.planning.solving;

import java.util.stream.Stream;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** The rule book: one constraint for each {@link axial.planning.rules.Rule}, named after it. */
public final class PlanRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Stream.of(
                        ClashRules.all(factory),
                        ResourceRules.all(factory),
                        PatientRules.all(factory),
                        LinkRules.all(factory),
                        ProviderDayRules.all(factory),
                        PlacingRules.all(factory),
                        PriceRules.all(factory))
                .flatMap(Stream::of)
                .toArray(Constraint[]::new);
    }
}
