package axial.planner.replica;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asked this replica, so that another can be asked the same.
 *
 * @param body   null: none
 * @param answer what a good answer is read as
 */
public record Question<T>(
        String method, String path, @Nullable Object body, Class<T> answer) {

    public static <T> Question<T> post(String path, Object body, Class<T> answer) {
        return new Question<>("POST", path, body, answer);
    }

    public static <T> Question<T> get(String path, Class<T> answer) {
        return new Question<>("GET", path, null, answer);
    }

    public static <T> Question<T> delete(String path, Class<T> answer) {
        return new Question<>("DELETE", path, null, answer);
    }
}
