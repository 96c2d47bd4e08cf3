package crm.deals.importing;

import crm.data.SqlText;
import crm.data.UsedTexts;
import crm.deals.api.EntryKind;
import crm.deals.api.PaymentType;
import crm.deals.funnel.FunnelShape;
import crm.deals.funnel.PlacedStage;
import crm.deals.order.DefaultCurrency;
import crm.kernel.Action;
import crm.kernel.Currencies;
import crm.kernel.ImportValues;
import crm.kernel.RecordType;
import crm.users.api.PeopleByName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the texts of rows of leads and deals may stand for: stages, funnels, people, currencies, ways of paying, sources. */
@Component
class EntryValues {

    private static final SqlText SOURCES = SqlText.of("""
            select distinct source from deals.entry
            where source = any (?) and deleted_at is null and (? or responsible_id = any (?))
            """);

    private static final SqlText USUAL_SOURCES = SqlText.of("""
            select source from deals.entry where source <> '' and deleted_at is null and (? or responsible_id = any (?))
            group by source order by count(*) desc, source limit 100
            """);

    private final StageNames stages;
    private final PeopleByName people;
    private final MessageSource messages;
    private final JdbcTemplate db;
    private final DefaultCurrency currency;

    EntryValues(
            StageNames stages, PeopleByName people, MessageSource messages, JdbcTemplate db, DefaultCurrency currency) {
        this.stages = stages;
        this.people = people;
        this.messages = messages;
        this.db = db;
        this.currency = currency;
    }

    List<ImportValues> of(EntryKind kind) {
        List<ImportValues> values = new ArrayList<>(List.of(
                new Funnels(kind),
                new Stages(kind),
                people.values("responsible"),
                new CurrencyNames(),
                new UsedTexts(db, kind.recordType(), "source", SOURCES, USUAL_SOURCES)));
        if (kind == EntryKind.DEAL) {
            values.add(new PaymentTypes());
        }
        return List.copyOf(values);
    }

    private static Map<String, ImportValues.Meaning> each(
            Collection<String> texts, Function<String, Optional<ImportValues.Meaning>> one) {
        Map<String, ImportValues.Meaning> found = new HashMap<>();
        texts.forEach(text -> one.apply(text).ifPresent(meaning -> found.put(text, meaning)));
        return found;
    }

    private final class Funnels implements ImportValues {

        private final EntryKind kind;

        private Funnels(EntryKind kind) {
            this.kind = kind;
        }

        @Override
        public String field() {
            return "funnel";
        }

        @Override
        public ValueKind kind() {
            return ValueKind.FUNNEL;
        }

        @Override
        public Map<String, Meaning> resolve(Question question, Collection<String> texts) {
            return each(texts, text -> stages.funnelNamed(kind, text).map(Funnels::meaning));
        }

        @Override
        public Map<String, Meaning> chosen(Question question, Collection<String> ids) {
            return stages.funnels(kind).stream()
                    .map(Funnels::meaning)
                    .filter(funnel -> ids.contains(funnel.id()))
                    .collect(Collectors.toMap(Meaning::id, Function.identity()));
        }

        @Override
        public List<Meaning> choices(Question question) {
            return question.viewer().may(RecordType.FUNNEL, Action.READ)
                    ? stages.funnels(kind).stream().map(Funnels::meaning).toList()
                    : List.of();
        }

        private static Meaning meaning(FunnelShape funnel) {
            return new Meaning(Long.toString(funnel.id()), funnel.name());
        }
    }

    /** Stages of the import's funnel; of all funnels of the kind where rows name theirs. */
    private final class Stages implements ImportValues {

        private final EntryKind kind;

        private Stages(EntryKind kind) {
            this.kind = kind;
        }

        @Override
        public String field() {
            return "stage";
        }

        @Override
        public ValueKind kind() {
            return ValueKind.STAGE;
        }

        private List<FunnelShape> funnels(Question question) {
            return question.mapped().contains("funnel")
                    ? stages.funnels(kind)
                    : List.of(stages.funnel(kind, question.options()));
        }

        @Override
        public Map<String, Meaning> resolve(Question question, Collection<String> texts) {
            List<FunnelShape> funnels = funnels(question);
            return each(
                    texts,
                    text -> funnels.stream()
                            .flatMap(funnel -> stages.find(funnel, text).stream())
                            .findFirst()
                            .map(stage -> new Meaning(
                                    Long.toString(stage.id()), stage.stage().name())));
        }

        @Override
        public Map<String, Meaning> chosen(Question question, Collection<String> ids) {
            return each(ids, id -> stages.byId(kind, id).map(Stages::meaning));
        }

        private static Meaning meaning(PlacedStage stage) {
            return new Meaning(Long.toString(stage.id()), stage.stage().name());
        }

        @Override
        public List<Meaning> choices(Question question) {
            if (!question.viewer().may(RecordType.FUNNEL, Action.READ)) {
                return List.of();
            }
            List<FunnelShape> funnels = funnels(question);
            return funnels.stream()
                    .flatMap(funnel -> funnel.stages().stream()
                            .map(stage -> new Meaning(
                                    Long.toString(stage.id()),
                                    funnels.size() == 1 ? stage.name() : funnel.name() + " · " + stage.name())))
                    .toList();
        }
    }

    private final class CurrencyNames implements ImportValues {

        @Override
        public String field() {
            return "currency";
        }

        @Override
        public ValueKind kind() {
            return ValueKind.CURRENCY;
        }

        @Override
        public Map<String, Meaning> resolve(Question question, Collection<String> texts) {
            return each(texts, text -> Currencies.code(text).flatMap(CurrencyNames::known));
        }

        @Override
        public Map<String, Meaning> chosen(Question question, Collection<String> ids) {
            return each(ids, CurrencyNames::known);
        }

        /** The company's own and the most traded ones first. */
        @Override
        public List<Meaning> choices(Question question) {
            Set<String> codes = new LinkedHashSet<>();
            codes.add(currency.code());
            codes.addAll(Currencies.USUAL);
            codes.addAll(Currencies.codes());
            return codes.stream().flatMap(code -> known(code).stream()).toList();
        }

        private static Optional<Meaning> known(String code) {
            return Currencies.isCode(code)
                    ? Optional.of(new Meaning(
                            code,
                            code + " · " + Currency.getInstance(code).getDisplayName(LocaleContextHolder.getLocale())))
                    : Optional.empty();
        }
    }

    private final class PaymentTypes implements ImportValues {

        @Override
        public String field() {
            return "paymentType";
        }

        @Override
        public ValueKind kind() {
            return ValueKind.PAYMENT_TYPE;
        }

        @Override
        public Map<String, Meaning> resolve(Question question, Collection<String> texts) {
            return each(texts, text -> EntryReading.paymentType(text).map(this::meaning));
        }

        @Override
        public Map<String, Meaning> chosen(Question question, Collection<String> ids) {
            return each(
                    ids,
                    id -> Arrays.stream(PaymentType.values())
                            .filter(type -> type.name().equals(id))
                            .findFirst()
                            .map(this::meaning));
        }

        @Override
        public List<Meaning> choices(Question question) {
            return Arrays.stream(PaymentType.values()).map(this::meaning).toList();
        }

        private Meaning meaning(PaymentType type) {
            String name = messages.getMessage(
                    "export.paymentType." + type, null, type.name(), LocaleContextHolder.getLocale());
            return new Meaning(type.name(), name == null ? type.name() : name);
        }
    }
}
