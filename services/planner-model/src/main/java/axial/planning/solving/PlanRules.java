package axial.planning.solving;

import axial.planning.rules.Rule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** The rule book: one constraint for each {@link Rule}, named after it. */
public final class PlanRules implements ConstraintProvider {

    private static final Map<Rule, Function<ConstraintFactory, Constraint>> BOOK = new EnumMap<>(Rule.class);

    static {
        BOOK.putAll(ClashRules.BOOK);
        BOOK.putAll(ResourceRules.BOOK);
        BOOK.putAll(PatientRules.BOOK);
        BOOK.putAll(LinkRules.BOOK);
        BOOK.putAll(ProviderDayRules.BOOK);
        BOOK.putAll(PlacingRules.BOOK);
        BOOK.putAll(MoveRules.BOOK);
        BOOK.putAll(PriceRules.BOOK);
        BOOK.putAll(SoftGapRules.BOOK);
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return BOOK.keySet().stream().map(rule -> constraint(rule, factory)).toArray(Constraint[]::new);
    }

    Constraint constraint(Rule rule, ConstraintFactory factory) {
        return Objects.requireNonNull(BOOK.get(rule), rule.name()).apply(factory);
    }
}
