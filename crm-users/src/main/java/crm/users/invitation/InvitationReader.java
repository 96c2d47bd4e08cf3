package crm.users.invitation;

import static crm.users.invitation.InvitationTable.*;
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

    Page<InvitationAnswer> list(List<Invitation.State> states, ListRequest<InvitationSort> page) {
        Instant now = clock.instant();
        Condition where = states.isEmpty() ? noCondition() : falseCondition();
        for (Invitation.State state : states) {
            where = where.or(in(state, now));
        }
        return lists.page(page, COLUMNS, INVITATION, ID, where, row -> row).mapAll(rows -> answers(rows, now));
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
        return InvitationAnswerBuilder.builder()
                .id(row.get(ID))
                .version(row.get(VERSION))
                .email(row.get(EMAIL))
                .role(Objects.requireNonNull(names.ref(RecordType.ROLE, row.get(ROLE_ID))))
                .group(names.ref(RecordType.GROUP, row.get(GROUP_ID)))
                .state(state(row, now))
                .expiresAt(row.get(EXPIRES_AT))
                .createdAt(row.get(CREATED_AT))
                .updatedAt(row.get(UPDATED_AT))
                .createdBy(names.ref(RecordType.USER, row.get(CREATED_BY)))
                .letter(letter == null ? null : Invitation.Letter.valueOf(letter))
                .build();
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
