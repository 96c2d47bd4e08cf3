package crm.users.invitation;

import crm.data.SortColumn;
import org.jooq.Field;

enum InvitationSort implements SortColumn {
    CREATED_AT(InvitationTable.CREATED_AT),
    EXPIRES_AT(InvitationTable.EXPIRES_AT),
    EMAIL(InvitationTable.EMAIL);

    private final Field<?> field;

    InvitationSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
