package crm.contacts.company;

import crm.contacts.api.CompanyChanged;
import crm.contacts.api.CompanyCreated;
import crm.contacts.api.CompanyDeleted;
import crm.contacts.api.CompanyRequest;
import crm.contacts.api.CompanyRestored;
import crm.contacts.links.LinkRights;
import crm.contacts.links.Links;
import crm.contacts.reach.Reach;
import crm.contacts.reach.ReachStore;
import crm.contacts.reach.ReachTables;
import crm.contacts.rules.Responsibles;
import crm.contacts.rules.Validation;
import crm.data.RecordRights;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes companies: first the rights, then the rules, then the rows with their history. */
@Service
class CompanyService {

    private final CompanyStore store;
    private final ReachStore reach;
    private final Links links;
    private final LinkRights linkRights;
    private final Responsibles responsibles;
    private final RecordRights rights;
    private final CompanyRules rules;
    private final CompanyViews views;
    private final CompanyChanges changes;
    private final CompanyRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String region;

    CompanyService(
            CompanyStore store,
            ReachStore reach,
            Links links,
            LinkRights linkRights,
            Responsibles responsibles,
            RecordRights rights,
            CompanyRules rules,
            CompanyViews views,
            CompanyChanges changes,
            CompanyRecords records,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${crm.region:UA}") String region) {
        this.store = store;
        this.reach = reach;
        this.links = links;
        this.linkRights = linkRights;
        this.responsibles = responsibles;
        this.rights = rights;
        this.rules = rules;
        this.views = views;
        this.changes = changes;
        this.records = records;
        this.events = events;
        this.clock = clock;
        this.region = region;
    }

    @Transactional
    public CompanyCard create(Viewer viewer, CompanyRequest request) {
        viewer.require(RecordType.COMPANY, Action.CREATE);
        CompanyValues values = read(request, viewer.id());
        responsibles.requireForNew(viewer, RecordType.COMPANY, values.responsibleId());
        requireMainContact(viewer, null, values.mainContactId());
        Instant now = now();
        Company company = new Company(values, region, viewer.id(), now);
        store.insert(company);
        reach.replace(ReachTables.COMPANY, company.id(), Reach.NONE, values.reach());
        if (values.mainContactId() != null) {
            links.setMain(company.id(), values.mainContactId());
        }
        events.publishEvent(
                new CompanyCreated(company.id(), company.name(), viewer.id(), now, values.responsibleId(), List.of()));
        return card(viewer, company);
    }

    @Transactional
    public CompanyCard change(Viewer viewer, long id, ExpectedVersion expected, MergePatch<CompanyRequest> patch) {
        Company company = lock(viewer, id, Action.EDIT, false);
        CompanyRow row = views.complete(List.of(company.row())).getFirst();
        CompanyValues before = row.values();
        expected.check(views.card(viewer, row));
        CompanyRequest request = patch.applyTo(before.asRequest());
        CompanyValues after = read(request, before.responsibleId());
        responsibles.requireForChange(viewer, RecordType.COMPANY, before.responsibleId(), after.responsibleId());
        requireMainContact(viewer, before.mainContactId(), after.mainContactId());
        if (after.equals(before)) {
            return views.card(viewer, row);
        }
        Instant now = now();
        company.change(after, region, now);
        store.update();
        reach.replace(ReachTables.COMPANY, id, before.reach(), after.reach());
        if (!Objects.equals(before.mainContactId(), after.mainContactId())) {
            links.setMain(id, after.mainContactId());
        }
        List<FieldChange> difference = changes.between(before, after);
        events.publishEvent(
                new CompanyChanged(id, company.name(), viewer.id(), now, after.responsibleId(), difference));
        return card(viewer, company);
    }

    @Transactional
    public void delete(Viewer viewer, long id, ExpectedVersion expected) {
        Company company = lock(viewer, id, Action.DELETE, false);
        expected.check(card(viewer, company));
        Instant now = now();
        company.delete(now);
        store.update();
        events.publishEvent(
                new CompanyDeleted(id, company.name(), viewer.id(), now, company.responsibleId(), List.of()));
    }

    @Transactional
    public CompanyCard restore(Viewer viewer, long id, ExpectedVersion expected) {
        Company company = lock(viewer, id, Action.DELETE, true);
        expected.check(card(viewer, company));
        records.requireRestorable(id);
        Instant now = now();
        company.restore(now);
        store.update();
        events.publishEvent(
                new CompanyRestored(id, company.name(), viewer.id(), now, company.responsibleId(), List.of()));
        return card(viewer, company);
    }

    /** Who may only read it, by a lead or deal of theirs, may change nothing of it. */
    private Company lock(Viewer viewer, long id, Action action, boolean fromBin) {
        Company company = store.lock(id, viewer.visibility(RecordType.COMPANY, Action.READ))
                .filter(found -> found.deleted() == fromBin)
                .orElseThrow(() -> refusal(viewer, id));
        if (!viewer.visibility(RecordType.COMPANY, action).includes(company.responsibleId())) {
            throw ProblemException.forbidden();
        }
        return company;
    }

    private ProblemException refusal(Viewer viewer, long id) {
        return rights.allowed(viewer, Action.READ, new RecordRef(RecordType.COMPANY, id))
                ? ProblemException.forbidden()
                : ProblemException.notFound();
    }

    private CompanyValues read(CompanyRequest request, long responsible) {
        Validation check = rules.validation();
        CompanyValues values = rules.read(request, responsible, check);
        check.orThrow();
        return values;
    }

    private void requireMainContact(Viewer viewer, @Nullable Long before, @Nullable Long after) {
        if (after != null && !after.equals(before)) {
            linkRights.require(viewer, RecordType.CONTACT, "mainContactId", List.of(after), List.of(), false);
        }
    }

    private CompanyCard card(Viewer viewer, Company company) {
        return views.card(viewer, views.complete(List.of(company.row())).getFirst());
    }

    /** As exact as PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
