package crm.deals.importing;

import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.Currencies;
import crm.kernel.ImportTarget;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.Accounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that are leads or deals. */
final class EntryImportTarget implements ImportTarget {

    private static final Set<String> OPTIONS = Set.of("funnelId", "stageId", "responsibleId", "defaultCurrency");

    private final EntryKind kind;
    private final EntryIntake intake;
    private final EntryUndo undo;
    private final StageNames stages;
    private final Accounts accounts;

    EntryImportTarget(EntryKind kind, EntryIntake intake, EntryUndo undo, StageNames stages, Accounts accounts) {
        this.kind = kind;
        this.intake = intake;
        this.undo = undo;
        this.stages = stages;
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
            long person = StageNames.number(responsible)
                    .filter(id ->
                            accounts.byId(id).filter(Accounts.Account::active).isPresent())
                    .orElseThrow(() -> ProblemException.invalid("options.responsibleId", "unknown-person"));
            if (person != viewer.id()
                    && !viewer.visibility(type(), Action.ASSIGN).includes(person)) {
                throw ProblemException.invalid("options.responsibleId", "no-right");
            }
        }
    }

    @Override
    public Answer apply(Request request, List<Row> rows) {
        return intake.take(kind, request, rows);
    }

    @Override
    public List<Kept> undo(Viewer viewer, List<Written> written, Instant at) {
        return undo.undo(viewer, written, at);
    }
}
