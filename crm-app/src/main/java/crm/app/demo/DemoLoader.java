package crm.app.demo;

import crm.contacts.api.ContactMigration;
import crm.deals.api.EntryMigration;
import crm.deals.api.FunnelMigration;
import crm.deals.api.FunnelMigration.PastFunnel;
import crm.deals.api.FunnelMigration.Taken;
import crm.deals.api.ProductMigration;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.Viewer;
import crm.users.api.PeopleMigration;
import crm.users.api.RecordHistory;
import crm.users.api.Viewers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the demo company in one transaction: all of it or nothing. */
@Component
class DemoLoader {

    private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");
    private static final Duration STEP = Duration.ofMinutes(2);

    private final DemoSettings settings;
    private final PeopleMigration people;
    private final ContactMigration contacts;
    private final FunnelMigration funnels;
    private final ProductMigration products;
    private final EntryMigration entries;
    private final RecordHistory history;
    private final Viewers viewers;
    private final Clock clock;

    DemoLoader(
            DemoSettings settings,
            PeopleMigration people,
            ContactMigration contacts,
            FunnelMigration funnels,
            ProductMigration products,
            EntryMigration entries,
            RecordHistory history,
            Viewers viewers,
            Clock clock) {
        this.settings = settings;
        this.people = people;
        this.contacts = contacts;
        this.funnels = funnels;
        this.products = products;
        this.entries = entries;
        this.history = history;
        this.viewers = viewers;
        this.clock = clock;
    }

    /**
     * @param password of everybody in the demo company
     * @return false when somebody is here already, so that nothing was done
     */
    @Transactional
    public boolean load(String password) {
        if (!people.nobodyYet()) {
            return false;
        }
        long seed = settings.seed();
        var time = new WorkTime(clock.instant(), ZONE);
        List<Long> staff = staff(seed, time, password);
        Viewer owner = viewers.viewer(staff.get(Staff.OWNER), null);
        Instant opened = time.opening();
        Map<Road, Taken> roads = new EnumMap<>(Road.class);
        for (Road road : Road.values()) {
            opened = opened.plus(STEP);
            roads.put(road, funnels.take(owner, funnel(road, opened)));
        }
        var goods = Goods.all();
        List<Long> productIds = products.take(owner, goods, opened.plus(STEP));
        List<Inquiry> inquiries = Inquiry.all(seed, time, Entries.COUNT - Inquiry.LEADS);
        var customers = new Customers(seed, time, inquiries);
        List<Long> companyIds = contacts.companies(customers.companies(staff));
        List<Long> contactIds = contacts.contacts(customers.contacts(staff, companyIds));
        contacts.mainContacts(Customers.mainContacts(companyIds, contactIds));
        var records = new Records(staff, companyIds, contactIds, goods, productIds, roads);
        entries.take(Entries.of(seed, time, inquiries, records));
        history.append(Attendance.signIns(seed, time, staff), Cause.MIGRATION);
        return true;
    }

    private List<Long> staff(long seed, WorkTime time, String password) {
        List<Long> groups = new ArrayList<>();
        List<Long> staff = new ArrayList<>();
        Instant at = time.opening();
        String hash = people.hash(password, Staff.ALL.get(Staff.OWNER).email());
        for (String group : Staff.GROUPS) {
            groups.add(people.group(group, null, at));
        }
        for (int i = 0; i < Staff.ALL.size(); i++) {
            Staff.Employee employee = Staff.ALL.get(i);
            List<Instant> mornings = Attendance.of(seed, time, i);
            staff.add(people.person(employee.past(
                    i,
                    hash,
                    groups.get(employee.group()),
                    staff.isEmpty() ? null : staff.get(Staff.OWNER),
                    at.plusSeconds(30L * i),
                    mornings.isEmpty() ? null : mornings.getLast())));
        }
        for (int i = 0; i < groups.size(); i++) {
            long head = staff.get(Staff.HEADS.get(i));
            people.head(groups.get(i), head, staff.get(Staff.OWNER), at.plusSeconds(300));
        }
        return staff;
    }

    private static PastFunnel funnel(Road road, Instant at) {
        return new PastFunnel(
                road.kind,
                road.title,
                road.standard,
                road.stops.stream().map(Road.Stop::stage).toList(),
                at);
    }
}
