package axial.benchmark.pooled;

/** An option with a start. */
public record Chosen(Option option, int start) {}
