package axial.edge.importing;

import axial.edge.importing.ImportKind.Numbered;
import axial.edge.importing.ImportProgress.Step;
import axial.edge.limits.HttpLimits;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs imports: reads all rows, checks them against the database, and, when asked and nothing is wrong, writes them in chunks of five hundred,
 * each in a transaction of its own. A chunk that fails leaves the earlier ones written; importing the file again continues.
 */
@ApplicationScoped
public class Imports {

    private static final int CHUNK = 500;
    private static final int MOST_PROBLEMS = 1000;

    private final Mutiny.SessionFactory db;
    private final Fields fields;
    private final HttpLimits limits;

    Imports(Mutiny.SessionFactory db, Fields fields, HttpLimits limits) {
        this.db = db;
        this.fields = fields;
        this.limits = limits;
    }

    /** Reads a file before anything is answered. @throws Problem when the whole of it can't be used */
    <T> CsvFile<T> read(ImportKind<T> kind, InputStream bytes, MediaType type) {
        return CsvFile.read(kind, Upload.of(bytes, type, limits.importSize().asLongValue()), fields);
    }

    /** Only the end of it. */
    <T> Uni<ImportReport> report(CsvFile<T> file, boolean commit) {
        return run(file, commit).collect().last().map(last -> java.util.Objects.requireNonNull(last.report()));
    }

    /** The whole run, chunk by chunk; the last progress carries the report. */
    <T> Multi<ImportProgress> run(CsvFile<T> file, boolean commit) {
        ImportKind<T> kind = file.kind();
        return Multi.createBy()
                .concatenating()
                .streams(check(kind, file), Multi.createFrom().deferred(() -> write(kind, file, commit)))
                .runSubscriptionOn(backOnTheLoop());
    }

    /** The file was read by a thread that may wait; the database is spoken to on the caller's event loop. */
    private static Executor backOnTheLoop() {
        Context loop = Vertx.currentContext();
        return work -> loop.runOnContext(go -> work.run());
    }

    private <T> Multi<ImportProgress> check(ImportKind<T> kind, CsvFile<T> file) {
        return db.withTransaction(tx -> kind.checkFile(tx, file.rows()))
                .onItem()
                .transformToMulti(any ->
                        inChunks(file.rows(), Step.CHECKING, chunk -> db.withTransaction(tx -> kind.check(tx, chunk))));
    }

    private <T> Multi<ImportProgress> write(ImportKind<T> kind, CsvFile<T> file, boolean commit) {
        boolean writes = commit && file.problems().isEmpty();
        List<Numbered<T>> rows = file.problems().isEmpty() ? file.rows() : List.of();
        Tally[] tally = {Tally.NONE};
        Function<List<Numbered<T>>, Uni<?>> step = chunk -> db.withTransaction((session, tx) -> {
                    if (!writes) {
                        tx.markForRollback();
                    }
                    return kind.apply(session, items(chunk));
                })
                .invoke(more -> tally[0] = tally[0].plus(more));
        return Multi.createBy()
                .concatenating()
                .streams(
                        inChunks(rows, Step.WRITING, step),
                        Multi.createFrom().item(() -> done(kind, file, writes, tally[0])));
    }

    private static <T> List<T> items(List<Numbered<T>> chunk) {
        return chunk.stream().map(Numbered::item).toList();
    }

    private static <T> ImportProgress done(ImportKind<T> kind, CsvFile<T> file, boolean committed, Tally tally) {
        List<RowProblem> problems = new ArrayList<>(file.problems());
        problems.sort(Comparator.comparingLong(RowProblem::row));
        int rows = file.count();
        var report = new ImportReport(
                kind.name(),
                committed,
                rows,
                tally.created(),
                tally.changed(),
                tally.unchanged(),
                problems.size(),
                problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
        return new ImportProgress(Step.DONE, rows, rows, report);
    }

    private static <T> Multi<ImportProgress> inChunks(
            List<Numbered<T>> rows, Step step, Function<List<Numbered<T>>, Uni<?>> work) {
        AtomicInteger done = new AtomicInteger();
        return Multi.createFrom().iterable(chunks(rows)).onItem().transformToUniAndConcatenate(chunk -> work.apply(
                        chunk)
                .map(any -> new ImportProgress(step, done.addAndGet(chunk.size()), rows.size(), null))
                .onItem()
                .ifNull()
                .continueWith(() -> new ImportProgress(step, done.addAndGet(chunk.size()), rows.size(), null)));
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
