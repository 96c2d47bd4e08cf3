package crm.users.invitation;

import static crm.users.tables.Invitation.INVITATION;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
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
            INVITATION.ID,
            INVITATION.VERSION,
            INVITATION.EMAIL,
            INVITATION.ROLE_ID,
            INVITATION.GROUP_ID,
            INVITATION.LETTER,
            INVITATION.EXPIRES_AT,
            INVITATION.ACCEPTED_AT,
            INVITATION.REVOKED_AT,
            INVITATION.CREATED_AT,
            INVITATION.UPDATED_AT,
            INVITATION.CREATED_BY);

    private final Lists lists;
    private final RecordNames names;
    private final Clock clock;

    InvitationReader(Lists lists, RecordNames names, Clock clock) {
        this.lists = lists;
        this.names = names;
        this.clock = clock;
    }

    Page<InvitationAnswer> list(List<Invitation.State> states, ListRequest<InvitationSort> page) {
        Instant now = clock.instant();
        Condition where = states.isEmpty() ? noCondition() : falseCondition();
        for (Invitation.State state : states) {
            where = where.or(in(state, now));
        }
        return lists.page(page, COLUMNS, INVITATION, INVITATION.ID, where, row -> row)
                .mapAll(rows -> answers(rows, now));
    }

    InvitationAnswer answer(Invitation invitation, @Nullable String link) {
        return InvitationAnswerBuilder.builder()
                .id(invitation.id())
                .version(invitation.version())
                .email(invitation.email())
                .role(Objects.requireNonNull(names.ref(RecordType.ROLE, invitation.roleId())))
                .group(names.ref(RecordType.GROUP, invitation.groupId()))
                .state(invitation.state(clock.instant()))
                .expiresAt(invitation.expiresAt())
                .createdAt(invitation.createdAt())
                .updatedAt(invitation.updatedAt())
                .createdBy(names.ref(RecordType.USER, invitation.createdBy()))
                .letter(invitation.letter())
                .link(link)
                .build();
    }

    private List<InvitationAnswer> answers(List<Row> rows, Instant now) {
        names.prepare(RecordType.ROLE, rows, row -> row.get(INVITATION.ROLE_ID));
        names.prepare(RecordType.GROUP, rows, row -> row.get(INVITATION.GROUP_ID));
        names.prepare(RecordType.USER, rows, row -> row.get(INVITATION.CREATED_BY));
        return rows.stream().map(row -> answer(row, now)).toList();
    }

    private InvitationAnswer answer(Row row, Instant now) {
        String letter = row.get(INVITATION.LETTER);
        return InvitationAnswerBuilder.builder()
                .id(row.get(INVITATION.ID))
                .version(row.get(INVITATION.VERSION))
                .email(row.get(INVITATION.EMAIL))
                .role(Objects.requireNonNull(names.ref(RecordType.ROLE, row.get(INVITATION.ROLE_ID))))
                .group(names.ref(RecordType.GROUP, row.get(INVITATION.GROUP_ID)))
                .state(state(row, now))
                .expiresAt(row.get(INVITATION.EXPIRES_AT))
                .createdAt(row.get(INVITATION.CREATED_AT))
                .updatedAt(row.get(INVITATION.UPDATED_AT))
                .createdBy(names.ref(RecordType.USER, row.get(INVITATION.CREATED_BY)))
                .letter(letter == null ? null : Invitation.Letter.valueOf(letter))
                .build();
    }

    private static Condition in(Invitation.State state, Instant now) {
        return switch (state) {
            case ACCEPTED -> INVITATION.ACCEPTED_AT.isNotNull();
            case REVOKED -> INVITATION.ACCEPTED_AT.isNull().and(INVITATION.REVOKED_AT.isNotNull());
            case OPEN ->
                INVITATION
                        .ACCEPTED_AT
                        .isNull()
                        .and(INVITATION.REVOKED_AT.isNull())
                        .and(INVITATION.EXPIRES_AT.gt(now));
            case EXPIRED ->
                INVITATION
                        .ACCEPTED_AT
                        .isNull()
                        .and(INVITATION.REVOKED_AT.isNull())
                        .and(INVITATION.EXPIRES_AT.le(now));
        };
    }

    private static Invitation.State state(Row row, Instant now) {
        if (row.get(INVITATION.ACCEPTED_AT) != null) {
            return Invitation.State.ACCEPTED;
        } else if (row.get(INVITATION.REVOKED_AT) != null) {
            return Invitation.State.REVOKED;
        }
        return row.get(INVITATION.EXPIRES_AT).isAfter(now) ? Invitation.State.OPEN : Invitation.State.EXPIRED;
    }
}
