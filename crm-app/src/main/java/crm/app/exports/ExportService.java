package crm.app.exports;

import crm.app.web.ListQueries;
import crm.data.ExportColumn;
import crm.data.ExportSource;
import crm.data.SortColumn;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders for exports. Everything that can be wrong with one is told at once. */
@Service
class ExportService {

    static final int AT_ONCE = 5;
    private static final int LONGEST = 1_000;

    private final ExportSources sources;
    private final ExportColumns columns;
    private final ExportStore exports;
    private final ExportTask task;
    private final ListQueries queries;
    private final ExportTexts texts;
    private final Clock clock;

    ExportService(
            ExportSources sources,
            ExportColumns columns,
            ExportStore exports,
            ExportTask task,
            ListQueries queries,
            ExportTexts texts,
            Clock clock) {
        this.sources = sources;
        this.columns = columns;
        this.exports = exports;
        this.task = task;
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
        ExportRights.narrowed(viewer, source.types());
        Locale language = LocaleContextHolder.getLocale();
        return columns.offered(viewer, source).stream()
                .map(column -> new Offer(column.key(), texts.of(column.label(), language), column.type()))
                .toList();
    }

    @Transactional
    public ExportItem order(Viewer viewer, ExportRequest request) {
        ExportSource<?, ?, ?> source = sources.of(request.resource());
        ExportRights.narrowed(viewer, source.types());
        Map<String, List<String>> filter = words(request.filter());
        queries.filter(source.filter(), filter, viewer, "filter");
        String sort = request.sort() == null || request.sort().isBlank() ? source.defaultSort() : request.sort();
        checkSort(source, sort, viewer);
        List<String> chosen = columns.checked(viewer, source, request.columns());
        if (exports.unfinished(viewer.id()) >= AT_ONCE) {
            throw ProblemException.conflict("exports-unfinished", AT_ONCE);
        }
        long id = exports.insert(
                source.resource(),
                request.format(),
                chosen,
                filter,
                sort,
                LocaleContextHolder.getLocale(),
                viewer.zone(),
                viewer.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        task.start(id);
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

    private <S extends Enum<S> & SortColumn> void checkSort(ExportSource<?, S, ?> source, String sort, Viewer viewer) {
        queries.sort(source.sort(), sort, viewer);
    }

    private static Map<String, List<String>> words(@Nullable Map<String, @Nullable Object> filter) {
        Map<String, List<String>> words = new TreeMap<>();
        if (filter != null) {
            filter.forEach((name, value) -> {
                List<String> texts = new ArrayList<>();
                List<?> values =
                        value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
                // A filter that says nothing must not take out everything.
                if (values.isEmpty()) {
                    throw ProblemException.malformed("filter." + name, "parameter-empty");
                }
                values.forEach(one -> texts.add(word(name, one)));
                words.put(name, texts);
            });
        }
        return words;
    }

    private static String word(String name, @Nullable Object value) {
        String text = value instanceof String || value instanceof Number || value instanceof Boolean
                ? value.toString()
                : null;
        if (text == null || text.length() > LONGEST) {
            throw ProblemException.malformed("filter." + name, "value-unreadable");
        }
        return text;
    }
}
