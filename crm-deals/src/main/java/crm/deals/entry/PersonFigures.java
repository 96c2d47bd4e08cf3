package crm.deals.entry;

import crm.deals.api.EntryKind;
import crm.deals.funnel.Funnels;
import crm.kernel.Action;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.users.spi.PersonStatistics;
import crm.users.spi.StatisticsSection;
import crm.users.spi.StatisticsSection.Average;
import crm.users.spi.StatisticsSpan;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads and deals that people made, took over, won and lost, what they have open, and how long each stage took: two statements. */
@Component
class PersonFigures implements PersonStatistics {

    static final String FIGURES = """
            select responsible_id as person, kind, 'CREATED' as what, (created_at at time zone :zone)::date as day,
                null as currency, count(*) as number, 0 as total
            from deals.entry
            where responsible_id = any(:people) and created_by = responsible_id and created_at >= :from and created_at < :to
                and deleted_at is null
                and case kind when 'LEAD' then :allLeads or responsible_id = any(:leads)
                    else :allDeals or responsible_id = any(:deals) end
            group by 1, 2, 4
            union all
            select created_by as person, kind, 'CREATED' as what, (created_at at time zone :zone)::date as day,
                null as currency, count(*) as number, 0 as total
            from deals.entry
            where created_by = any(:people) and created_by <> responsible_id and created_at >= :from and created_at < :to
                and deleted_at is null
                and case kind when 'LEAD' then :allLeads or responsible_id = any(:leads)
                    else :allDeals or responsible_id = any(:deals) end
            group by 1, 2, 4
            union all
            select h.to_id, h.kind, 'TAKEN_OVER', (h.at at time zone :zone)::date, null, count(*), 0
            from deals.handed_over h join deals.entry e on e.id = h.entry_id
            where h.to_id = any(:people) and h.at >= :from and h.at < :to and e.deleted_at is null
                and case h.kind when 'LEAD' then :allLeads or e.responsible_id = any(:leads)
                    else :allDeals or e.responsible_id = any(:deals) end
            group by 1, 2, 4
            union all
            select e.responsible_id, e.kind, s.kind, (e.closed_at at time zone :zone)::date, e.currency, count(*),
                coalesce(sum(e.amount), 0)
            from deals.entry e join deals.stage s on s.id = e.stage_id
            where e.responsible_id = any(:people) and e.closed_at is not null and e.closed_at >= :from and e.closed_at < :to
                and e.deleted_at is null and s.kind <> 'OPEN'
            group by 1, 2, 3, 4, 5
            union all
            select held.responsible_id, f.kind, 'OPEN', null, held.currency, sum(held.count), sum(held.sum)
            from (
                select * from deals.stage_total where responsible_id = any(:people)
                union all
                select * from deals.stage_total_delta where responsible_id = any(:people)
            ) held join deals.stage s on s.id = held.stage_id join deals.funnel f on f.id = s.funnel_id
            where s.kind = 'OPEN'
            group by 1, 2, 5
            having sum(held.count) <> 0
            """;

    static final String STAYS = """
            select responsible_id as person, stage_id, count(*) as number,
                extract(epoch from avg(left_at - entered_at))::bigint as seconds
            from deals.stage_history
            where responsible_id = any(:people) and left_at >= :from and left_at < :to
            group by 1, 2
            """;

    private final JdbcClient db;
    private final Funnels funnels;

    PersonFigures(JdbcClient db, Funnels funnels) {
        this.db = db;
        this.funnels = funnels;
    }

    private record Whose(long person, EntryKind kind) {}

    @Override
    public Map<Long, List<StatisticsSection>> of(Viewer viewer, Collection<Long> people, StatisticsSpan span) {
        Map<Whose, FigureSheet> sheets = new HashMap<>();
        for (Long person : people) {
            for (EntryKind kind : EntryKind.values()) {
                if (reach(viewer, kind).includes(person)) {
                    sheets.put(
                            new Whose(person, kind), new FigureSheet(kind.recordType(), span, amounts(viewer, kind)));
                }
            }
        }
        if (sheets.isEmpty()) {
            return Map.of();
        }
        readFigures(viewer, people, span, sheets);
        readStays(people, span, sheets);
        Map<Long, List<StatisticsSection>> sections = new HashMap<>();
        sheets.forEach((whose, sheet) -> sections.computeIfAbsent(whose.person(), id -> new ArrayList<>())
                .add(sheet.section()));
        return sections;
    }

    private static boolean amounts(Viewer viewer, EntryKind kind) {
        return viewer.mayRead(kind.recordType(), EntryKinds.AMOUNT);
    }

    private void readFigures(
            Viewer viewer, Collection<Long> people, StatisticsSpan span, Map<Whose, FigureSheet> sheets) {
        Visibility leads = reach(viewer, EntryKind.LEAD);
        Visibility deals = reach(viewer, EntryKind.DEAL);
        bound(FIGURES, people, span)
                .param("zone", span.zone().getId())
                .param("allLeads", leads instanceof Visibility.Everything)
                .param("allDeals", deals instanceof Visibility.Everything)
                .param("leads", responsible(leads))
                .param("deals", responsible(deals))
                .query(row -> {
                    var whose = new Whose(row.getLong("person"), EntryKind.valueOf(row.getString("kind")));
                    FigureSheet sheet = sheets.get(whose);
                    if (sheet != null) {
                        sheet.add(
                                row.getString("what"),
                                row.getObject("day", java.time.LocalDate.class),
                                row.getString("currency"),
                                row.getLong("number"),
                                row.getBigDecimal("total"));
                    }
                });
    }

    private void readStays(Collection<Long> people, StatisticsSpan span, Map<Whose, FigureSheet> sheets) {
        bound(STAYS, people, span).query(row -> {
            var stage = funnels.stage(row.getLong("stage_id"));
            if (stage.isPresent()) {
                FigureSheet sheet = sheets.get(
                        new Whose(row.getLong("person"), stage.get().funnel().kind()));
                if (sheet != null) {
                    sheet.add(
                            stage.get().order(),
                            new Average(
                                    new Ref(
                                            stage.get().id(),
                                            stage.get().stage().name()),
                                    row.getLong("number"),
                                    row.getLong("seconds")));
                }
            }
        });
    }

    private JdbcClient.StatementSpec bound(String sql, Collection<Long> people, StatisticsSpan span) {
        return db.sql(sql)
                .param("people", people.toArray(Long[]::new))
                .param("from", Timestamp.from(span.from()))
                .param("to", Timestamp.from(span.to()));
    }

    private static Visibility reach(Viewer viewer, EntryKind kind) {
        return viewer.visibility(kind.recordType(), Action.READ);
    }

    private static Long[] responsible(Visibility visibility) {
        return visibility instanceof Visibility.People(var people) ? people.toArray(Long[]::new) : new Long[0];
    }
}
