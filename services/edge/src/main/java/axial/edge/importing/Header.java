package axial.edge.importing;

import axial.edge.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The first line of a file: its columns' names, in lower case and without blanks around them. What is no header is never quoted: it may be the
 * first person of a file that has none.
 */
record Header(List<String> columns) {

    /** @throws Problem 400 when the line is no header, or columns are missing, unknown or named twice */
    static Header of(List<String> fields, ImportKind<?> kind) {
        Header header = new Header(fields.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList());
        header.requireCommas();
        header.requireColumns(kind);
        return header;
    }

    int size() {
        return columns.size();
    }

    int position(String column) {
        return columns.indexOf(column);
    }

    private void requireCommas() {
        String first = columns.get(0);
        if (first.startsWith("sep=")) {
            throw refused("The first line says by what columns are separated (sep=). Leave that line out; "
                    + "the first line names the columns.");
        }
        if (columns.size() == 1 && (first.contains(";") || first.contains("\t"))) {
            throw refused("The columns are separated by " + (first.contains(";") ? "semicolons" : "tabs")
                    + ". Separate them by commas, for example by saving the file as \"CSV UTF-8 (comma delimited)\".");
        }
    }

    private void requireColumns(ImportKind<?> kind) {
        Set<String> known = new TreeSet<>(kind.required());
        known.addAll(kind.optional());
        Set<String> missing = new TreeSet<>(kind.required());
        columns.forEach(missing::remove);
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!known.contains(columns.get(i))) {
                unknown.add(i);
            }
        }
        boolean twice = columns.stream().distinct().count() < columns.size();
        if (missing.isEmpty() && unknown.isEmpty() && !twice) {
            return;
        }
        throw refused((missing.isEmpty() ? "" : "Missing columns: " + missing + ". ")
                + (unknown.isEmpty() ? "" : "Unknown columns: " + told(unknown) + ". ")
                + (twice ? "A column is named twice. " : "")
                + (unknown.size() == columns.size()
                        ? "Maybe the first line, which names the columns, is missing. "
                        : "")
                + "Required are " + new TreeSet<>(kind.required()) + ", possible " + new TreeSet<>(kind.optional())
                + ".");
    }

    /** By name where most columns are known, so that this is a header for sure; otherwise by their place. */
    private String told(List<Integer> unknown) {
        boolean certain = unknown.size() * 2 <= columns.size();
        return unknown.stream()
                .map(place -> certain && columns.get(place).matches("[a-z][a-z0-9_ ]{0,40}")
                        ? columns.get(place)
                        : "number " + (place + 1))
                .toList()
                .toString();
    }

    private static Problem refused(String detail) {
        return Problem.invalid("header", detail);
    }
}
