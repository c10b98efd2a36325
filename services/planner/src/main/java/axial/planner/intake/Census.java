package axial.planner.intake;

import axial.planner.replica.CatchingUp;
import axial.planner.replica.Errand;
import axial.planner.replica.Question;
import axial.planner.replica.Referrals;
import axial.planner.replica.Replicas;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the planner that owns the network of some clinics, by asking all of them what they own. */
@ApplicationScoped
public class Census {

    private static final Question<Holdings> WHAT_DO_YOU_OWN = Question.get("/networks", Holdings.class);

    private final Networks networks;
    private final Replay replay;
    private final Replicas replicas;
    private final Referrals referrals;

    Census(Networks networks, Replay replay, Replicas replicas, Referrals referrals) {
        this.networks = networks;
        this.replay = replay;
        this.replicas = replicas;
        this.referrals = referrals;
    }

    /** What this replica owns. */
    Holdings mine() {
        return new Holdings(
                replicas.myName(),
                replicas.generation(),
                List.copyOf(replay.owned()),
                networks.areWhole(),
                networks.held());
    }

    /**
     * Has a question answered by the one planner that owns the network of the clinics.
     *
     * @param clinics null: whatever network there is, if there is only one
     * @param here    how this replica answers
     */
    public <T> Uni<T> atOwner(@Nullable Set<String> clinics, Question<T> question, Supplier<Uni<T>> here) {
        Errand errand = referrals.errand();
        Holdings mine = mine();
        boolean own = clinics != null
                && !HeldNetwork.fitting(mine.networks(), clinics).isEmpty();
        if (own || !referrals.maySend(errand)) {
            return here.get();
        }
        return referrals.ofAllOthers(WHAT_DO_YOU_OWN, errand).chain(others -> {
            String owner = owner(clinics, mine, others);
            return owner.equals(mine.replica())
                    ? here.get()
                    : referrals.to(
                            owner, question, errand, new CatchingUp("The planner " + owner + " doesn't answer."));
        });
    }

    private String owner(@Nullable Set<String> clinics, Holdings mine, List<Holdings> others) {
        List<HeldNetwork> all = new ArrayList<>(mine.networks());
        others.forEach(one -> all.addAll(one.networks()));
        int fitting = HeldNetwork.fitting(all, clinics).size();
        boolean sure = isComplete(mine, others);
        if (fitting > 1 || (fitting == 0 && sure)) {
            throw HeldNetwork.noSingleOne(all, clinics);
        }
        if (fitting == 0 || (clinics == null && !sure)) {
            throw new CatchingUp("Not every planner has said which networks it owns.");
        }
        return others.stream()
                .filter(one -> !HeldNetwork.fitting(one.networks(), clinics).isEmpty())
                .findFirst()
                .orElse(mine)
                .replica();
    }

    private boolean isComplete(Holdings mine, List<Holdings> others) {
        return replicas.areSettled()
                && others.size() == replicas.others().size()
                && mine.whole()
                && others.stream().allMatch(one -> one.whole() && one.generation() == mine.generation());
    }
}
