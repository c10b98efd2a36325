package axial.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The resident memory of Axial's processes, in MiB, by what they are; from Linux's {@code /proc}, empty elsewhere. */
final class ProcessMemory {

    private ProcessMemory() {}

    static Map<String, Long> now() {
        Map<String, Long> sums = new TreeMap<>();
        ProcessHandle.allProcesses().forEach(process -> {
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            String name = name(read(proc.resolve("cmdline")).replace('\0', ' '));
            if (!name.isEmpty()) {
                sums.merge(name, residentMiB(read(proc.resolve("status"))), Long::sum);
            }
        });
        return sums;
    }

    private static String name(String command) {
        for (String service : new String[] {"booking", "provider", "room", "planner"}) {
            if (command.contains("services/" + service + "/target/quarkus-app")) {
                return service;
            }
        }
        if (command.contains("axial.servers.KafkaMain")) {
            return "kafka";
        }
        if (command.contains("axial.local.cli.Axial up")) {
            return "launcher and issuer";
        }
        return "";
    }

    private static long residentMiB(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.toLowerCase(Locale.ROOT).replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
