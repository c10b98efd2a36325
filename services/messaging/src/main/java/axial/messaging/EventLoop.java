package axial.messaging;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/**
 * The Vert.x context a message is taken on. Hibernate Reactive works on an event loop alone, so whatever went elsewhere in between, a pause
 * before trying again or a wait for Kafka, comes back to it.
 */
final class EventLoop implements Executor {

    private final Context context;

    private EventLoop(Context context) {
        this.context = context;
    }

    /** @throws IllegalStateException when called from outside an event loop */
    static EventLoop current() {
        Context context = Vertx.currentContext();
        if (context == null) {
            throw new IllegalStateException("Messages are taken on a Vert.x context, and "
                    + Thread.currentThread().getName() + " has none.");
        }
        return new EventLoop(context);
    }

    @Override
    public void execute(Runnable work) {
        context.runOnContext(ignored -> work.run());
    }
}
