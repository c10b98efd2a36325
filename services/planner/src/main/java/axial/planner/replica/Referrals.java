package axial.planner.replica;

import axial.edge.problem.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passes a question on to the replica that owns its network, so that it doesn't matter which one is asked. */
@ApplicationScoped
public class Referrals {

    private final Replicas replicas;
    private final Neighbours neighbours;
    private final CurrentVertxRequest current;

    Referrals(Replicas replicas, Neighbours neighbours, CurrentVertxRequest current) {
        this.replicas = replicas;
        this.neighbours = neighbours;
        this.current = current;
    }

    /** In whose name the question at hand is passed on; to be asked for while the request is at hand. */
    public Errand errand() {
        return Errand.of(current, replicas);
    }

    /** Whether there is anybody to pass a question on to. */
    public boolean maySend(Errand errand) {
        return !errand.isReferred() && replicas.others().stream().anyMatch(other -> other.url() != null);
    }

    /**
     * Answers here what is known here; else asks all replicas, this one too, because what is asked for may just be arriving.
     *
     * @param known whether this replica knows what the question is about
     * @param here  how this replica answers
     * @return fails with {@link Elsewhere} when this replica doesn't know it and was asked by another one
     */
    public <T> Uni<T> answer(boolean known, Question<T> question, Supplier<Uni<T>> here) {
        Errand errand = errand();
        if (known || !maySend(errand)) {
            return here.get();
        }
        List<Replica> others = replicas.others();
        Inquiry<T> inquiry = new Inquiry<>(replicas, others.size() + 1);
        others.forEach(other -> neighbours.ask(other, question, errand).whenComplete(inquiry::heard));
        var mine = here.get().subscribe().asCompletionStage().whenComplete(inquiry::heard);
        return Uni.createFrom()
                .completionStage(inquiry.answer())
                .onTermination()
                .invoke(() -> mine.cancel(true));
    }

    /** Asks all others, and answers what those said that could be reached. */
    public <T> Uni<List<T>> ofAllOthers(Question<T> question, Errand errand) {
        List<CompletableFuture<List<T>>> asked = replicas.others().stream()
                .map(other -> neighbours.ask(other, question, errand).handle(Referrals::said))
                .toList();
        return Uni.createFrom()
                .completionStage(CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)))
                .map(done -> asked.stream()
                        .flatMap(one -> one.getNow(List.of()).stream())
                        .toList());
    }

    private static <T> List<T> said(@Nullable T answer, @Nullable Throwable trouble) {
        return answer == null ? List.of() : List.of(answer);
    }

    /** The events that one other replica streams, by its name; fails when there is no such replica or it can't be asked. */
    public <T> Multi<T> follow(String name, Question<T> question, Errand errand) {
        return replicas.others().stream()
                .filter(other -> other.name().equals(name) && !errand.isReferred())
                .findFirst()
                .map(other -> neighbours.follow(other, question, errand))
                .orElseGet(() -> Multi.createFrom().failure(new CatchingUp("The planner " + name + " is gone.")));
    }

    /** Asks one other replica by its name. @param otherwise the refusal when there is no such replica or it can't be asked */
    public <T> Uni<T> to(String name, Question<T> question, Errand errand, Problem otherwise) {
        return replicas.others().stream()
                .filter(other -> other.name().equals(name) && !errand.isReferred())
                .findFirst()
                .map(other -> Uni.createFrom()
                        .completionStage(neighbours.ask(other, question, errand))
                        .onFailure(trouble -> !(trouble instanceof Problem))
                        .transform(unreachable -> otherwise))
                .orElseGet(() -> Uni.createFrom().failure(otherwise));
    }
}
