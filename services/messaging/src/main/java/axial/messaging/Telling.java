package axial.messaging;

import org.jspecify.annotations.Nullable;

/**
 * How far a snapshot has come.
 *
 * @param epoch rises with every snapshot, in milliseconds since 1970 when the clock is right
 * @param topic that is being told; null: nothing is
 * @param after the key of the last thing told of it
 * @param asked whether somebody wants another
 */
record Telling(long epoch, @Nullable String topic, String after, boolean asked) {

    Telling at(@Nullable String nextTopic, String lastKey) {
        return new Telling(epoch, nextTopic, lastKey, false);
    }
}
