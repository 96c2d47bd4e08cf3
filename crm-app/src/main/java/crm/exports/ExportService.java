package crm.exports;

import crm.data.BackgroundJobs;
import crm.data.ExportColumn;
import crm.data.ExportSource;
import crm.data.ExportedList;
import crm.data.SortColumn;
import crm.data.list.ListQueries;
import crm.data.list.StoredQuery;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders for exports. Everything that can be wrong with one is told at once. */
@Service
class ExportService {

    static final int AT_ONCE = 5;

    private final ExportSources sources;
    private final ExportColumns columns;
    private final ExportStore exports;
    private final BackgroundJobs jobs;
    private final ExportRunner runner;
    private final ListQueries queries;
    private final ExportTexts texts;
    private final Clock clock;

    ExportService(
            ExportSources sources,
            ExportColumns columns,
            ExportStore exports,
            BackgroundJobs jobs,
            ExportRunner runner,
            ListQueries queries,
            ExportTexts texts,
            Clock clock) {
        this.sources = sources;
        this.columns = columns;
        this.exports = exports;
        this.jobs = jobs;
        this.runner = runner;
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    /** A column that can be asked for. */
    record Offer(String key, String label, ExportColumn.Type type) {}

    List<Offer> offers(Viewer viewer, String resource) {
        return offers(viewer, sources.of(resource));
    }

    private <T> List<Offer> offers(Viewer viewer, ExportSource<?, ?, T> source) {
        ExportRights.narrowed(viewer, source.list().types());
        Locale language = LocaleContextHolder.getLocale();
        return columns.offered(viewer, source).stream()
                .map(column -> new Offer(column.key(), texts.of(column.label(), language), column.type()))
                .toList();
    }

    @Transactional
    public ExportItem order(Viewer viewer, ExportRequest request) {
        ExportSource<?, ?, ?> source = sources.of(request.resource());
        ExportRights.narrowed(viewer, source.list().types());
        StoredQuery query = checked(source, StoredQuery.of(request.filter(), request.sort(), "filter"), viewer);
        List<String> chosen = columns.checked(viewer, source, request.columns());
        if (exports.unfinished(viewer.id()) >= AT_ONCE) {
            throw ProblemException.conflict("exports-unfinished", AT_ONCE);
        }
        long id = exports.insert(NewExportBuilder.builder()
                .resource(source.list().name())
                .format(request.format())
                .columns(chosen)
                .query(query)
                .language(LocaleContextHolder.getLocale())
                .zone(viewer.zone())
                .createdBy(viewer.id())
                .createdAt(clock.instant())
                .build());
        jobs.start(runner, id);
        return own(viewer, id);
    }

    /** @throws ProblemException 404 for somebody else's as well */
    @Transactional(readOnly = true)
    public ExportItem own(Viewer viewer, long id) {
        return exports.find(id)
                .filter(export -> export.createdBy() == viewer.id())
                .map(ExportItem::of)
                .orElseThrow(ProblemException::notFound);
    }

    private <F extends Record, S extends Enum<S> & SortColumn> StoredQuery checked(
            ExportSource<F, S, ?> source, StoredQuery query, Viewer viewer) {
        ExportedList<F, S> list = source.list();
        queries.read(list.filter(), list.sort(), list.defaultSort(), query, viewer, "filter");
        return query.orderedBy(list.defaultSort());
    }
}
