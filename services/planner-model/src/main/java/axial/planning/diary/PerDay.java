package axial.planning.diary;

import java.util.Arrays;

/** A number for each day, 0 where none was added; grows to the days it is asked to hold. */
final class PerDay {

    private int firstDay;
    private int[] numbers = new int[0];

    int get(int epochDay) {
        int at = epochDay - firstDay;
        return at < 0 || at >= numbers.length ? 0 : numbers[at];
    }

    void add(int epochDay, int number) {
        reach(epochDay);
        numbers[epochDay - firstDay] += number;
    }

    private void reach(int epochDay) {
        if (numbers.length == 0) {
            firstDay = epochDay;
            numbers = new int[16];
        } else if (epochDay < firstDay) {
            int more = firstDay - epochDay + 16;
            int[] wider = new int[numbers.length + more];
            System.arraycopy(numbers, 0, wider, more, numbers.length);
            numbers = wider;
            firstDay -= more;
        } else if (epochDay - firstDay >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(epochDay - firstDay + 1, numbers.length * 2));
        }
    }
}
