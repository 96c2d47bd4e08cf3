package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import crm.data.Conditions;
import crm.data.Period;
import crm.data.TextSearch;
import crm.deals.api.EntryKind;
import crm.deals.funnel.Funnels;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What narrows a list of leads and deals: the viewer's rights always, and the filter. Free text is not among it. */
@Component
class EntryConditions {

    private static final int LONGEST = 40;

    private final Funnels funnels;
    private final NextSteps steps;

    EntryConditions(Funnels funnels, NextSteps steps) {
        this.funnels = funnels;
        this.steps = steps;
    }

    /** @param kinds what the list is of, before its filter */
    Condition of(Viewer viewer, Set<EntryKind> kinds, EntryFilter filter) {
        BiFunction<Field<Long>, Visibility, Condition> reach =
                filter.typed().isPresent() ? Conditions::searchable : Conditions::visible;
        Set<EntryKind> possible = funnels.kindsOf(filter.funnel(), filter.stage());
        return visible(viewer, narrowed(kinds, filter.kind()), possible, reach)
                .and(Boolean.TRUE.equals(filter.deleted()) ? ENTRY.DELETED_AT.isNotNull() : ENTRY.DELETED_AT.isNull())
                .and(Conditions.in(ENTRY.FUNNEL_ID, filter.funnel()))
                .and(Conditions.in(ENTRY.STAGE_ID, filter.stage()))
                .and(stagesOfKinds(filter))
                .and(Conditions.in(ENTRY.RESPONSIBLE_ID, filter.responsible().ids()))
                .and(Conditions.in(ENTRY.CONTACT_ID, filter.contact()))
                .and(Conditions.in(ENTRY.COMPANY_ID, filter.company()))
                .and(Conditions.in(
                        ENTRY.PAYMENT_STATUS,
                        filter.paymentStatus().stream()
                                .map(PaymentStatusCode::code)
                                .toList()))
                .and(fromSource(filter.source()))
                .and(Conditions.in(ENTRY.SOURCE_DETAIL, filter.sourceDetail()))
                .and(tagged(filter.tag()))
                .and(amount(filter))
                .and(readable(viewer, kinds, filter))
                .and(Conditions.within(ENTRY.CREATED_AT, filter.created()))
                .and(closed(filter.closed()))
                .and(steps.condition(filter.nextStep()));
    }

    private static Set<EntryKind> narrowed(Set<EntryKind> kinds, Collection<EntryKind> wanted) {
        if (wanted.isEmpty()) {
            return kinds;
        }
        Set<EntryKind> both = EnumSet.copyOf(kinds);
        both.retainAll(wanted);
        return both;
    }

    static Condition visible(Viewer viewer, Set<EntryKind> kinds) {
        return visible(viewer, kinds, EnumSet.allOf(EntryKind.class), Conditions::visible);
    }

    /** @param possible what entries there are where the filter looks: an index by stage or funnel need not be asked for the kind as well */
    private static Condition visible(
            Viewer viewer,
            Set<EntryKind> kinds,
            Set<EntryKind> possible,
            BiFunction<Field<Long>, Visibility, Condition> reach) {
        if (possible.size() == 1) {
            return reach.apply(
                    ENTRY.RESPONSIBLE_ID,
                    visibility(viewer, kinds, possible.iterator().next()));
        }
        Visibility leads = visibility(viewer, kinds, EntryKind.LEAD);
        Visibility deals = visibility(viewer, kinds, EntryKind.DEAL);
        if (leads.equals(deals)) {
            return reach.apply(ENTRY.RESPONSIBLE_ID, leads);
        }
        return ofKind(EntryKind.LEAD, leads, reach).or(ofKind(EntryKind.DEAL, deals, reach));
    }

    /** Whether all that the viewer may read is one person's, whatever of these kinds it is. */
    static boolean onePerson(Viewer viewer, Set<EntryKind> kinds) {
        return visibility(viewer, kinds, EntryKind.LEAD) instanceof Visibility.People(var people)
                && people.size() == 1
                && visibility(viewer, kinds, EntryKind.LEAD).equals(visibility(viewer, kinds, EntryKind.DEAL));
    }

    private static Visibility visibility(Viewer viewer, Set<EntryKind> kinds, EntryKind kind) {
        return kinds.contains(kind) ? viewer.visibility(kind.recordType(), Action.READ) : Visibility.NOTHING;
    }

    private static Condition ofKind(
            EntryKind kind, Visibility visibility, BiFunction<Field<Long>, Visibility, Condition> reach) {
        return visibility.equals(Visibility.NOTHING)
                ? falseCondition()
                : ENTRY.KIND.eq(kind.name()).and(reach.apply(ENTRY.RESPONSIBLE_ID, visibility));
    }

    private Condition stagesOfKinds(EntryFilter filter) {
        if (filter.stageKind().isEmpty()) {
            return noCondition();
        }
        List<Long> stages = funnels.stagesOf(filter.stageKind());
        return stages.isEmpty() ? falseCondition() : Conditions.in(ENTRY.STAGE_ID, stages);
    }

    /** Keeps free text from finding an entry by what the viewer may not read of it or of its contact. */
    private static Condition readable(Viewer viewer, Set<EntryKind> kinds, EntryFilter filter) {
        boolean phones = viewer.mayRead(RecordType.CONTACT, "phones");
        if (phones && kinds.stream().allMatch(kind -> comments(viewer, kind))) {
            return noCondition();
        }
        return filter.typed()
                .map(typed -> kinds.stream()
                        .map(kind -> ENTRY.KIND.eq(kind.name()).and(typed.in(text(phones, comments(viewer, kind)))))
                        .reduce(Condition::or)
                        .orElseThrow())
                .orElse(noCondition());
    }

    private static boolean comments(Viewer viewer, EntryKind kind) {
        return viewer.mayRead(kind.recordType(), EntryKinds.COMMENT);
    }

    private static Field<String> text(boolean phones, boolean comments) {
        List<Field<String>> parts = new ArrayList<>(List.of(ENTRY.NUMBER.cast(SQLDataType.CLOB), ENTRY.TITLE));
        parts.add(phones ? ENTRY.CONTACT_TEXT : DSL.regexpReplaceAll(ENTRY.CONTACT_TEXT, "[0-9]{5,}", ""));
        if (comments) {
            parts.add(ENTRY.COMMENT);
        }
        return TextSearch.only(parts);
    }

    /** The index leaves out what has no source, so that its condition has to be said. */
    private static Condition fromSource(List<String> sources) {
        Condition named = Conditions.in(ENTRY.SOURCE, sources);
        return sources.isEmpty() || sources.contains("") ? named : named.and(ENTRY.SOURCE.ne(inline("")));
    }

    /** As with sources. */
    private static Condition tagged(List<String> tags) {
        return tags.isEmpty()
                ? noCondition()
                : DSL.arrayOverlap(ENTRY.TAGS, DSL.val(tags.toArray(String[]::new), ENTRY.TAGS.getDataType()))
                        .and(ENTRY.TAGS.ne(inline(new String[0], ENTRY.TAGS.getDataType())));
    }

    private static Condition amount(EntryFilter filter) {
        BigDecimal from = sane("amountFrom", filter.amountFrom());
        BigDecimal to = sane("amountTo", filter.amountTo());
        return Conditions.between(ENTRY.AMOUNT_SORT, from == null && to != null ? BigDecimal.ZERO : from, to);
    }

    /** A number such as 1E+999999999 would be written out digit by digit on its way to the database. */
    private static @Nullable BigDecimal sane(String parameter, @Nullable BigDecimal amount) {
        if (amount != null && (Math.abs((long) amount.scale()) > LONGEST || amount.precision() > LONGEST)) {
            throw ProblemException.malformed(parameter, "amount-too-large");
        }
        return amount;
    }

    /** Open entries sort as closed at the epoch and belong to no period. */
    private static Condition closed(Period period) {
        Condition condition = Conditions.within(ENTRY.CLOSED_SORT, period);
        return period.from() == null && period.to() != null
                ? condition.and(ENTRY.CLOSED_SORT.greaterThan(Instant.EPOCH))
                : condition;
    }
}
