package crm.users.activity;

import static crm.users.tables.Activity.ACTIVITY;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;

import crm.data.Conditions;
import crm.data.Period;
import crm.data.RecordKinds;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.users.spi.PersonStatistics;
import crm.users.spi.StatisticsSection;
import crm.users.spi.StatisticsSection.Figure;
import crm.users.spi.StatisticsSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** On how many different records a person did something, told from the history; one statement. */
@Component
class WorkedRecords implements PersonStatistics {

    private final DSLContext db;
    private final RecordKinds kinds;

    WorkedRecords(DSLContext db, RecordKinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    @Override
    public Map<Long, List<StatisticsSection>> of(Viewer viewer, Collection<Long> people, StatisticsSpan span) {
        Condition visible = falseCondition();
        for (RecordKind kind : kinds.all()) {
            Visibility within = kind.visibility(viewer);
            if (kind.isWork() && !(within instanceof Visibility.Nothing)) {
                visible = visible.or(ACTIVITY.RECORD_TYPE
                        .eq(kind.type().name())
                        .and(Conditions.visible(ACTIVITY.RESPONSIBLE_ID, within)));
            }
        }
        Field<Integer> records = countDistinct(ACTIVITY.RECORD_ID);
        Map<Long, List<StatisticsSection>> sections = new HashMap<>();
        db.select(ACTIVITY.USER_ID, ACTIVITY.RECORD_TYPE, records)
                .from(ACTIVITY)
                .where(Conditions.in(ACTIVITY.USER_ID, people))
                .and(Conditions.within(ACTIVITY.AT, new Period(span.from(), span.to())))
                .and(visible)
                .groupBy(ACTIVITY.USER_ID, ACTIVITY.RECORD_TYPE)
                .forEach(row -> sections.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new StatisticsSection(
                                RecordType.valueOf(row.value2()),
                                List.of(Figure.count("worked", row.value3())),
                                List.of(),
                                List.of())));
        return sections;
    }
}
