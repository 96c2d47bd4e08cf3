package crm.deals.entry;

import crm.data.SortColumn;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import org.jooq.Field;

/** What lists of leads and deals may be sorted by; every column has an index of its own. */
@FieldsOf({RecordType.LEAD, RecordType.DEAL})
enum EntrySort implements SortColumn {
    NUMBER(EntryTable.NUMBER),
    KIND(EntryTable.KIND),
    STAGE(EntryTable.STAGE_ORDER),
    CREATED_AT(EntryTable.CREATED_AT),
    PAYMENT_STATUS(EntryTable.PAYMENT_STATUS),
    COMMENT(EntryTable.COMMENT_SORT),
    SOURCE_DETAIL(EntryTable.SOURCE_DETAIL),
    RESPONSIBLE(EntryTable.RESPONSIBLE_NAME),
    TITLE(EntryTable.TITLE),
    AMOUNT(EntryTable.AMOUNT_SORT),
    CLOSED_AT(EntryTable.CLOSED_SORT);

    private final Field<?> field;

    EntrySort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
