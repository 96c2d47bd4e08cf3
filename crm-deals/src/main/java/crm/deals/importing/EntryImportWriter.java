package crm.deals.importing;

import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.Currencies;
import crm.kernel.ImportValues;
import crm.kernel.ImportWriter;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows that are leads or deals. */
final class EntryImportWriter implements ImportWriter {

    private static final Set<String> OPTIONS = Set.of("funnelId", "stageId", "responsibleId", "defaultCurrency");

    private final EntryKind kind;
    private final EntryIntake intake;
    private final EntryUndo undo;
    private final StageNames stages;
    private final List<ImportValues> values;
    private final Accounts accounts;

    EntryImportWriter(
            EntryKind kind,
            EntryIntake intake,
            EntryUndo undo,
            StageNames stages,
            EntryValues values,
            Accounts accounts) {
        this.kind = kind;
        this.intake = intake;
        this.undo = undo;
        this.stages = stages;
        this.values = values.of(kind);
        this.accounts = accounts;
    }

    @Override
    public RecordType type() {
        return kind.recordType();
    }

    @Override
    public List<Field> fields() {
        return kind == EntryKind.DEAL ? EntryImportFields.OF_DEALS : EntryImportFields.OF_LEADS;
    }

    @Override
    public Sets sets(String key) {
        return switch (key) {
            case "contactPhone" -> new Sets(RecordType.CONTACT, "phones");
            case "contactEmail" -> new Sets(RecordType.CONTACT, "emails");
            case "companyCode" -> new Sets(RecordType.COMPANY, "egrpou");
            case "paid", "currency" -> new Sets(type(), "amount");
            default -> new Sets(type(), key.startsWith("line") ? "amount" : key);
        };
    }

    @Override
    public String groupField() {
        return "externalId";
    }

    @Override
    public List<ImportValues> values() {
        return values;
    }

    @Override
    public void checkOptions(Viewer viewer, Map<String, String> options) {
        for (String name : options.keySet()) {
            if (!OPTIONS.contains(name)) {
                throw ProblemException.invalid("options." + name, "member-unknown");
            }
        }
        stages.first(kind, stages.funnel(kind, options), options);
        String currency = options.get("defaultCurrency");
        if (currency != null && !Currencies.isCode(currency)) {
            throw ProblemException.invalid("options.defaultCurrency", "currency-unknown");
        }
        String responsible = options.get("responsibleId");
        if (responsible != null) {
            Optional<Long> person = StageNames.number(responsible);
            // Of whom one may not give records to, one is not told whether there is such a person.
            if (person.filter(id -> id != viewer.id()
                            && !viewer.visibility(type(), Action.ASSIGN).includes(id))
                    .isPresent()) {
                throw ProblemException.invalid("options.responsibleId", "no-right");
            }
            person.flatMap(accounts::byId)
                    .filter(Accounts.Account::active)
                    .orElseThrow(() -> ProblemException.invalid("options.responsibleId", "unknown-person"));
        }
    }

    @Override
    public Answer apply(Request request, List<Row> rows) {
        return intake.take(kind, request, rows);
    }

    @Override
    public List<Kept> undo(Reversal reversal, List<Written> written) {
        return undo.undo(reversal, written);
    }
}
