package axial.local.cli;

import axial.local.client.AxialClient;
import axial.local.sample.SampleData;
import axial.local.sample.SampleImport;
import axial.local.system.AxialLocal;
import axial.local.system.LocalSettings;
import axial.local.system.LocalUser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code axial up}. */
@Command(
        name = "up",
        description = "Starts Axial on this machine; Ctrl-C stops it. Data are kept between starts.",
        mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Where where = new Where();

    @Option(names = "--fresh", description = "Throw away what was kept and begin anew.")
    private boolean fresh;

    @Option(names = "--no-sample", description = "Don't import the sample data.")
    private boolean noSample;

    @Override
    public Integer call() throws InterruptedException {
        long began = System.nanoTime();
        CountDownLatch told = new CountDownLatch(1);
        LocalSettings settings = new LocalSettings(where.repository(), where.data(), where.wished());
        AxialLocal axial = AxialLocal.start(settings, fresh, this::say);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            say("Stopping Axial");
                            axial.close();
                            say("Axial has stopped.");
                        },
                        "axial-stop"));
        leaveWithParent();
        @Nullable LocalDate start = noSample ? null : sample(axial);
        new ReadySignal(settings, start).print(out(), (System.nanoTime() - began) / 1_000_000_000);
        axial.watch();
        told.await();
        return 0;
    }

    /** Imports the sample into data that have none yet; an import that was cut off is begun again. */
    private LocalDate sample(AxialLocal axial) {
        LocalSettings settings = axial.settings();
        Path note = settings.data().resolve("sample-imported");
        try {
            if (Files.exists(note)) {
                return LocalDate.parse(Files.readString(note).trim());
            }
            SampleData sample = SampleData.after(LocalDate.now(Clock.systemDefaultZone()));
            say("Importing the sample: two weeks from " + sample.start());
            AxialClient admin = AxialClient.login(settings.ports(), "ada", password("ada"));
            new SampleImport(admin, this::say)
                    .importAll(sample.write(settings.data().resolve("sample")));
            say("Waiting until the services have heard of it");
            axial.awaitNews();
            Files.writeString(note, sample.start().toString());
            return sample.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String password(String name) {
        return LocalUser.all().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow()
                .password();
    }

    /** The shell that started this one may be killed without a word; then nobody would stop Axial. */
    private static void leaveWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    private void say(String words) {
        out().println(words);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
