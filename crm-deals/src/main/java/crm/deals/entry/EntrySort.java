package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;

import crm.data.SortColumn;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import org.jooq.Field;

/** What lists of leads and deals may be sorted by; every column has an index of its own. */
@FieldsOf({RecordType.LEAD, RecordType.DEAL})
enum EntrySort implements SortColumn {
    NUMBER(ENTRY.NUMBER),
    KIND(ENTRY.KIND),
    STAGE(ENTRY.STAGE_ORDER),
    CREATED_AT(ENTRY.CREATED_AT),
    PAYMENT_STATUS(ENTRY.PAYMENT_STATUS),
    COMMENT(ENTRY.COMMENT_SORT),
    SOURCE_DETAIL(ENTRY.SOURCE_DETAIL),
    RESPONSIBLE(ENTRY.RESPONSIBLE_NAME),
    TITLE(ENTRY.TITLE),
    AMOUNT(ENTRY.AMOUNT_SORT),
    CLOSED_AT(ENTRY.CLOSED_SORT);

    private final Field<?> field;

    EntrySort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
