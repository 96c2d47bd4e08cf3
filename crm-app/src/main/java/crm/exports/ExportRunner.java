package crm.exports;

import crm.data.BackgroundJob;
import crm.data.ExportColumn;
import crm.data.ExportSource;
import crm.data.ExportedList;
import crm.data.Page;
import crm.data.SortColumn;
import crm.data.list.ListQueries;
import crm.data.list.ListQuery;
import crm.files.api.FileAnswer;
import crm.files.api.FileHolds;
import crm.files.api.MadeFiles;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.TemporaryFiles;
import crm.kernel.Viewer;
import crm.users.api.PersonExported;
import crm.users.api.Viewers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the file of an export: chunk after chunk is read, written, and forgotten, so that memory does not depend on the number of rows and no
 * connection is held while something is written. After a crash it is made anew from the beginning.
 */
@Component
class ExportRunner implements BackgroundJob {

    static final String MEMBER = "fileId";
    static final int CHUNK = 1_000;

    private final ExportSources sources;
    private final ExportColumns columns;
    private final ExportStore exports;
    private final ExportProgress progress;
    private final ExportNotices notices;
    private final ExportTexts texts;
    private final ListQueries queries;
    private final Viewers viewers;
    private final MadeFiles made;
    private final FileHolds holds;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExportRunner(
            ExportSources sources,
            ExportColumns columns,
            ExportStore exports,
            ExportProgress progress,
            ExportNotices notices,
            ExportTexts texts,
            ListQueries queries,
            Viewers viewers,
            MadeFiles made,
            FileHolds holds,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.sources = sources;
        this.columns = columns;
        this.exports = exports;
        this.progress = progress;
        this.notices = notices;
        this.texts = texts;
        this.queries = queries;
        this.viewers = viewers;
        this.made = made;
        this.holds = holds;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "export";
    }

    /** Nothing to do for one that has ended. */
    @Override
    public void run(long id) throws IOException, InterruptedException {
        Export export = exports.begin(id, now()).orElse(null);
        if (export == null) {
            return;
        }
        Path file = TemporaryFiles.create("crm-export");
        // The lists speak the language of whoever they answer.
        LocaleContextHolder.setLocale(export.language());
        try {
            Viewer person = viewer(export);
            Long done = written(export, person, source(export), file);
            if (done != null) {
                finish(export, person, file, done);
            }
        } catch (ProblemException refusal) {
            fail(id, refusal.status() == 401 || refusal.status() == 403 ? "no-right" : "refused");
        } finally {
            LocaleContextHolder.resetLocaleContext();
            Files.deleteIfExists(file);
        }
    }

    /** There will be no file. */
    @Override
    public void fail(long id, String reason) {
        Instant now = now();
        Export failed = transaction.execute(status -> {
            Export export = exports.fail(id, reason, now).orElse(null);
            if (export != null) {
                notices.failed(export, title(export), now);
            }
            return export;
        });
        if (failed != null) {
            progress.publish(failed, failed.state(), failed.done(), failed.total());
        }
    }

    private ExportSource<?, ?, ?> source(Export export) {
        return sources.of(export.resource());
    }

    /** How many rows were written; null when another attempt has taken over. */
    private <F extends Record, S extends Enum<S> & SortColumn, T> @Nullable Long written(
            Export export, Viewer person, ExportSource<F, S, T> source, Path file)
            throws IOException, InterruptedException {
        ExportedList<F, S> list = source.list();
        Viewer viewer = ExportRights.narrowed(person, list.types());
        ListQuery<F, S> query =
                queries.read(list.filter(), list.sort(), list.defaultSort(), export.query(), person, "filter");
        List<ExportColumn<T>> chosen = columns.chosen(person, source, export.columns());
        List<String> header = chosen.stream()
                .map(column -> texts.of(column.label(), export.language()))
                .toList();
        List<ExportColumn.Type> types = chosen.stream().map(ExportColumn::type).toList();
        long done = 0;
        try (Sheet sheet = Sheet.open(export, file, title(export), texts)) {
            sheet.header(header, types);
            Page<T> chunk = source.read(viewer, query.filter(), query.page(CHUNK, null, true));
            Integer total = chunk.count();
            while (true) {
                for (T row : chunk.items()) {
                    List<@Nullable Object> values = new ArrayList<>(chosen.size());
                    for (ExportColumn<T> column : chosen) {
                        values.add(column.value().apply(row));
                    }
                    sheet.row(values);
                }
                done += chunk.items().size();
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (!exports.advance(export, done, total)) {
                    return null;
                }
                progress.publish(export, ExportState.RUNNING, done, total);
                if (chunk.next() == null) {
                    break;
                }
                chunk = source.read(
                        ExportRights.narrowed(unchanged(export, person), list.types()),
                        query.filter(),
                        query.page(CHUNK, chunk.next(), false));
            }
        }
        return done;
    }

    private void finish(Export export, Viewer person, Path file, long done) throws IOException {
        var maker = new RecordRef(RecordType.USER, export.createdBy());
        String name = title(export) + " " + LocalDate.ofInstant(export.createdAt(), export.zone()) + "."
                + export.format().word();
        FileAnswer kept = made.keep(maker, name, export.format().mediaType(), file);
        Instant now = now();
        boolean finished = Boolean.TRUE.equals(transaction.execute(status -> {
            if (!exports.finish(export, done, kept.id(), kept.name(), kept.size(), now)) {
                return false;
            }
            holds.hold(maker, new RecordRef(RecordType.EXPORT, export.id()), MEMBER, List.of(kept.id()));
            events.publishEvent(new PersonExported(person.id(), person.name(), kept.name(), done, now));
            notices.ready(export, kept.name(), now);
            return true;
        }));
        if (finished) {
            progress.publish(export, ExportState.DONE, done, null);
        }
    }

    private String title(Export export) {
        return texts.of("export." + export.resource(), export.language());
    }

    /**
     * The person with the reach of this moment.
     *
     * @throws ProblemException 403 when the role's rights are no longer those that columns and filter were chosen by
     */
    private Viewer unchanged(Export export, Viewer person) {
        Viewer now = viewer(export);
        if (!now.permissions().equals(person.permissions())) {
            throw ProblemException.forbidden();
        }
        return now;
    }

    /** With the rights of now, in the zone of then. */
    private Viewer viewer(Export export) {
        return viewers.viewer(export.createdBy(), null).in(export.zone());
    }

    private Instant now() {
        return clock.instant();
    }
}
