package axial.local.bench;

import axial.local.bench.BookingLoad.Answered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/**
 * What became of a load.
 *
 * @param begun when the first booking was due, in nanoseconds
 * @param news milliseconds; negative ones were not heard
 */
record LoadResult(long begun, List<Answered> answers, List<Double> news) {

    List<JsonNode> booked() {
        return answers.stream()
                .filter(Answered::isBooked)
                .map(one -> Wire.parsed(one.response()))
                .toList();
    }

    /** The times of those booked, the achieved rate, and the medians of the first and the last third: a queue that grows shows there. */
    String commits() {
        double seconds = (answers.stream().mapToLong(Answered::at).max().orElse(begun) - begun) / 1e9;
        int third = answers.size() / 3;
        return latencies(answers).text()
                + String.format(
                        Locale.ROOT,
                        ", %.1f a second; p50 of the first third %.1f ms, of the last %.1f ms",
                        answers.size() / seconds,
                        latencies(answers.subList(0, third)).quantile(0.5),
                        latencies(answers.subList(answers.size() - third, answers.size()))
                                .quantile(0.5));
    }

    private static Latencies latencies(List<Answered> some) {
        return Latencies.of(some.stream()
                .filter(Answered::isBooked)
                .mapToDouble(Answered::millis)
                .toArray());
    }

    String heard() {
        long missed = news.stream().filter(one -> one < 0).count();
        double[] millis = news.stream()
                .mapToDouble(Double::doubleValue)
                .filter(one -> one >= 0)
                .toArray();
        return Latencies.of(millis).text() + (missed == 0 ? "" : ", not heard: " + missed);
    }

    /** How many were refused and what the first was told; empty where all were booked. */
    String refusals() {
        List<Answered> refused = answers.stream().filter(one -> !one.isBooked()).toList();
        return refused.isEmpty()
                ? ""
                : refused.size() + " of " + answers.size() + ", the first: "
                        + refused.get(0).response().statusCode() + " "
                        + Wire.parsed(refused.get(0).response()).path("detail").asText();
    }
}
