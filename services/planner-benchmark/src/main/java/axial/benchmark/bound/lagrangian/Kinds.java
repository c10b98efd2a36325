package axial.benchmark.bound.lagrangian;

import java.util.List;

/** The kinds of procedures of a stay, numbered, and what must lie between two of them. */
final class Kinds {

    private final List<Kind> all;
    private final List<Kind.Before> befores;
    private final List<Kind.After> afters;

    /** By kind. */
    final int[] lengths;

    final int[] before;
    final int[] after;

    /** Minutes between two procedures, by what the first leaves behind and what the second needs. */
    final int[][] gaps;

    Kinds(List<Kind> kinds) {
        all = kinds.stream().distinct().toList();
        befores = all.stream().map(Kind::before).distinct().toList();
        afters = all.stream().map(Kind::after).distinct().toList();
        lengths = all.stream().mapToInt(Kind::length).toArray();
        before = all.stream().mapToInt(kind -> befores.indexOf(kind.before())).toArray();
        after = all.stream().mapToInt(kind -> afters.indexOf(kind.after())).toArray();
        gaps = afters.stream()
                .map(left -> befores.stream().mapToInt(left::gap).toArray())
                .toArray(int[][]::new);
    }

    int of(Kind kind) {
        return all.indexOf(kind);
    }

    int size() {
        return all.size();
    }

    int befores() {
        return befores.size();
    }

    int afters() {
        return afters.size();
    }
}
