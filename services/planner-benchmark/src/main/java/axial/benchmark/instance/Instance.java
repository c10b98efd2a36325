package axial.benchmark.instance;

import axial.planning.model.Facts;
import axial.planning.rules.Weights;
import java.time.Instant;

/**
 * One problem to solve: place every waiting request around what is booked.
 *
 * @param name what a table calls it, such as {@code W600-7}
 * @param now  nothing starts before it, and days waited count from its day
 */
public record Instance(String name, Instant now, Weights weights, Facts facts) {}
