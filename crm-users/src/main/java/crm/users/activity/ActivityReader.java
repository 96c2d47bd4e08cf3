package crm.users.activity;

import static crm.users.tables.Activity.ACTIVITY;
import static org.jooq.impl.DSL.noCondition;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.RecordNames;
import crm.data.RecordRights;
import crm.data.Row;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.ActivityItem;
import crm.users.api.RecordTimeline;
import crm.users.api.TimelineSort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the history: one statement a page, names of people from the cache. */
@Component
class ActivityReader implements RecordTimeline {

    private static final List<Field<?>> COLUMNS = List.of(
            ACTIVITY.ID,
            ACTIVITY.AT,
            ACTIVITY.USER_ID,
            ACTIVITY.ACTION,
            ACTIVITY.RECORD_TYPE,
            ACTIVITY.RECORD_ID,
            ACTIVITY.RECORD_NAME,
            ACTIVITY.CHANGES);

    private static final TypeReference<List<FieldChange>> CHANGE_LIST = new TypeReference<>() {};

    private final Lists lists;
    private final RecordNames names;
    private final JsonMapper json;
    private final HiddenChanges hidden;
    private final RolesInHistory roles;
    private final RecordRights rights;
    private final ActivityVisibility visibility;

    ActivityReader(
            Lists lists,
            RecordNames names,
            JsonMapper json,
            HiddenChanges hidden,
            RolesInHistory roles,
            RecordRights rights,
            ActivityVisibility visibility) {
        this.lists = lists;
        this.names = names;
        this.json = json;
        this.hidden = hidden;
        this.roles = roles;
        this.rights = rights;
        this.visibility = visibility;
    }

    @Override
    public Page<ActivityItem> read(
            Viewer viewer, RecordRef card, Collection<RecordRef> others, ListRequest<TimelineSort> page) {
        List<RecordRef> records = new ArrayList<>(others);
        records.add(card);
        return page(viewer, page, visibility.of(viewer, List.of(card)).and(ActivityVisibility.about(records)));
    }

    Page<ActivityItem> list(Viewer viewer, ActivityFilter filter, ListRequest<TimelineSort> page) {
        Condition where = visibility
                .of(viewer, rights.shown(viewer, filter.record()))
                .and(Conditions.in(ACTIVITY.USER_ID, filter.user().ids()))
                .and(Conditions.in(ACTIVITY.RECORD_TYPE, texts(filter.recordType())))
                .and(Conditions.in(
                        ACTIVITY.ACTION,
                        filter.action().stream().map(ActivityAction::name).toList()))
                .and(Conditions.within(ACTIVITY.AT, filter.at()))
                .and(filter.record().isEmpty() ? noCondition() : ActivityVisibility.about(filter.record()));
        return page(viewer, page, where);
    }

    private Page<ActivityItem> page(Viewer viewer, ListRequest<TimelineSort> page, Condition where) {
        return lists.page(page, COLUMNS, ACTIVITY, ACTIVITY.ID, where, row -> row)
                .mapAll(this::items)
                .mapAll(roles::named)
                .mapAll(items -> hidden.without(viewer, items));
    }

    private List<ActivityItem> items(List<Row> rows) {
        names.prepare(RecordType.USER, rows, row -> row.get(ACTIVITY.USER_ID));
        return rows.stream().map(this::item).toList();
    }

    private ActivityItem item(Row row) {
        return new ActivityItem(
                row.get(ACTIVITY.ID),
                row.get(ACTIVITY.AT),
                names.ref(RecordType.USER, row.get(ACTIVITY.USER_ID)),
                new ActivityAction(row.get(ACTIVITY.ACTION)),
                new ActivityItem.Subject(
                        RecordType.valueOf(row.get(ACTIVITY.RECORD_TYPE)),
                        row.get(ACTIVITY.RECORD_ID),
                        row.get(ACTIVITY.RECORD_NAME)),
                json.readValue(row.get(ACTIVITY.CHANGES).data(), CHANGE_LIST));
    }

    private static List<String> texts(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
