package axial.benchmark;

import axial.benchmark.format.InstanceFile;
import axial.benchmark.format.InstanceReport;
import axial.benchmark.instance.Instance;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads an instance for a command and tells what is wrong with it. */
final class Reading {

    private static final int MOST_SHOWN = 20;

    private Reading() {}

    /** Null when it can't be solved as it is. */
    static @Nullable Instance instance(Path file, PrintWriter errors) {
        InstanceReport report = InstanceFile.read(file);
        report.findings().stream().limit(MOST_SHOWN).forEach(errors::println);
        int more = report.findings().size() - MOST_SHOWN;
        if (more > 0) {
            errors.println("... and " + more + " more.");
        }
        return report.instance();
    }
}
