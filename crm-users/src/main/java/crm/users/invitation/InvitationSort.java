package crm.users.invitation;

import static crm.users.tables.Invitation.INVITATION;

import crm.data.SortColumn;
import org.jooq.Field;

enum InvitationSort implements SortColumn {
    CREATED_AT(INVITATION.CREATED_AT),
    EXPIRES_AT(INVITATION.EXPIRES_AT),
    EMAIL(INVITATION.EMAIL);

    private final Field<?> field;

    InvitationSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
