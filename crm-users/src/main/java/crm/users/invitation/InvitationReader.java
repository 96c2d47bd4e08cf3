package crm.users.invitation;

import static crm.users.invitation.InvitationTable.*;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import crm.data.ListRequest;
import crm.data.Listing;
import crm.data.Lists;
import crm.data.RecordNames;
import crm.data.Row;
import crm.kernel.RecordType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads invitations as a list. */
@Component
class InvitationReader {

    private static final List<Field<?>> COLUMNS = List.of(
            ID,
            VERSION,
            EMAIL,
            ROLE_ID,
            GROUP_ID,
            LETTER,
            EXPIRES_AT,
            ACCEPTED_AT,
            REVOKED_AT,
            CREATED_AT,
            UPDATED_AT,
            CREATED_BY);

    private final Lists lists;
    private final RecordNames names;
    private final Clock clock;

    InvitationReader(Lists lists, RecordNames names, Clock clock) {
        this.lists = lists;
        this.names = names;
        this.clock = clock;
    }

    Listing<InvitationAnswer> list(List<Invitation.State> states, ListRequest<InvitationSort> page) {
        Instant now = clock.instant();
        Condition where = states.isEmpty() ? noCondition() : falseCondition();
        for (Invitation.State state : states) {
            where = where.or(in(state, now));
        }
        return lists.page(page, COLUMNS, INVITATION, ID, where, row -> row).mapAll(rows -> answers(rows, now));
    }

    InvitationAnswer answer(Invitation invitation, @Nullable String link) {
        return new InvitationAnswer(
                invitation.id(),
                invitation.version(),
                invitation.email(),
                Objects.requireNonNull(names.ref(RecordType.ROLE, invitation.roleId())),
                names.ref(RecordType.GROUP, invitation.groupId()),
                invitation.state(clock.instant()),
                invitation.expiresAt(),
                invitation.createdAt(),
                invitation.updatedAt(),
                names.ref(RecordType.USER, invitation.createdBy()),
                invitation.letter(),
                link);
    }

    private List<InvitationAnswer> answers(List<Row> rows, Instant now) {
        names.prepare(
                RecordType.ROLE, rows.stream().map(row -> row.get(ROLE_ID)).toList());
        names.prepare(
                RecordType.GROUP, rows.stream().map(row -> row.get(GROUP_ID)).toList());
        names.prepare(
                RecordType.USER, rows.stream().map(row -> row.get(CREATED_BY)).toList());
        return rows.stream().map(row -> answer(row, now)).toList();
    }

    private InvitationAnswer answer(Row row, Instant now) {
        String letter = row.get(LETTER);
        return new InvitationAnswer(
                row.get(ID),
                row.get(VERSION),
                row.get(EMAIL),
                Objects.requireNonNull(names.ref(RecordType.ROLE, row.get(ROLE_ID))),
                names.ref(RecordType.GROUP, row.get(GROUP_ID)),
                state(row, now),
                row.get(EXPIRES_AT),
                row.get(CREATED_AT),
                row.get(UPDATED_AT),
                names.ref(RecordType.USER, row.get(CREATED_BY)),
                letter == null ? null : Invitation.Letter.valueOf(letter),
                null);
    }

    private static Condition in(Invitation.State state, Instant now) {
        return switch (state) {
            case ACCEPTED -> ACCEPTED_AT.isNotNull();
            case REVOKED -> ACCEPTED_AT.isNull().and(REVOKED_AT.isNotNull());
            case OPEN -> ACCEPTED_AT.isNull().and(REVOKED_AT.isNull()).and(EXPIRES_AT.gt(now));
            case EXPIRED -> ACCEPTED_AT.isNull().and(REVOKED_AT.isNull()).and(EXPIRES_AT.le(now));
        };
    }

    private static Invitation.State state(Row row, Instant now) {
        if (row.get(ACCEPTED_AT) != null) {
            return Invitation.State.ACCEPTED;
        } else if (row.get(REVOKED_AT) != null) {
            return Invitation.State.REVOKED;
        }
        return row.get(EXPIRES_AT).isAfter(now) ? Invitation.State.OPEN : Invitation.State.EXPIRED;
    }
}
