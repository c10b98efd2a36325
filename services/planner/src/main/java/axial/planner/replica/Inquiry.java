package axial.planner.replica;

import axial.edge.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A question that several replicas were asked at once, this one among them. Whoever owns the network answers, and that is the answer; the others say
 * that they don't. Only when all have said so, and together own everything, it is nowhere.
 */
final class Inquiry<T> {

    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final List<Throwable> refusals = new ArrayList<>();
    private final Replicas replicas;
    private final int asked;

    Inquiry(Replicas replicas, int asked) {
        this.replicas = replicas;
        this.asked = asked;
    }

    CompletionStage<T> answer() {
        return answer;
    }

    void heard(T one, @org.jspecify.annotations.Nullable Throwable refusal) {
        if (refusal == null) {
            answer.complete(one);
        } else {
            refused(
                    refusal instanceof CompletionException wrapped && wrapped.getCause() != null
                            ? wrapped.getCause()
                            : refusal);
        }
    }

    private void refused(Throwable refusal) {
        if (isOwners(refusal)) {
            answer.completeExceptionally(refusal);
            return;
        }
        synchronized (refusals) {
            refusals.add(refusal);
            if (refusals.size() == asked) {
                answer.completeExceptionally(verdict());
            }
        }
    }

    /** Whether the refusal is that of a replica that knows what it was asked for. */
    private static boolean isOwners(Throwable refusal) {
        return refusal instanceof Problem problem
                && problem.status() != 421
                && !problem.type().equals("catching-up");
    }

    private Problem verdict() {
        for (Throwable refusal : refusals) {
            if (refusal instanceof Elsewhere mine
                    && replicas.areSettled()
                    && refusals.stream().allMatch(this::isSure)) {
                return mine.ifNowhere();
            }
        }
        return new CatchingUp("The planner that owns this network is being changed or doesn't answer.");
    }

    /** Whether a replica that doesn't know it has read everything, and counts the partitions as this one does. */
    private boolean isSure(Throwable refusal) {
        if (!(refusal instanceof Problem problem) || problem.status() != 421) {
            return false;
        }
        Map<String, Object> said = problem.document();
        return "true".equals(String.valueOf(said.get("whole")))
                && String.valueOf(replicas.generation()).equals(String.valueOf(said.get("generation")));
    }
}
