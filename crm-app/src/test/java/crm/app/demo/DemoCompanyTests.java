package crm.app.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import crm.contacts.api.CompanyRequest;
import crm.contacts.api.ContactMigration.Past;
import crm.contacts.api.ContactRequest;
import crm.contacts.rules.RegistryCode;
import crm.deals.api.EntryKind;
import crm.deals.api.EntryMigration.PastEntry;
import crm.deals.api.EntryMigration.PastLine;
import crm.deals.api.EntryMigration.Stay;
import crm.deals.api.FunnelMigration.Taken;
import crm.deals.api.StageKind;
import crm.kernel.PhoneNumber;
import crm.users.api.PersonSignedIn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCompanyTests {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    /** A Wednesday noon, a Sunday night, the last day of February, the morning after clocks went forward. */
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-11-18T10:20:30Z"),
            Instant.parse("2026-11-22T21:57:45Z"),
            Instant.parse("2028-02-29T05:00:00Z"),
            Instant.parse("2027-03-28T06:00:00Z"));

    private record Made(
            WorkTime time,
            List<Past<CompanyRequest>> companies,
            List<Past<ContactRequest>> contacts,
            List<PastEntry> entries,
            Records records,
            List<PersonSignedIn> signIns) {}

    private static Made make(long seed, Instant now) {
        var time = new WorkTime(now, KYIV);
        Map<Road, Taken> funnels = new EnumMap<>(Road.class);
        for (Road road : Road.values()) {
            long first = 100L * (road.ordinal() + 1);
            funnels.put(road, new Taken(first, ids(first, road.stops.size())));
        }
        var goods = Goods.all();
        var records = new Records(
                ids(1, Staff.ALL.size()),
                ids(1, Customers.COMPANIES),
                ids(1, Customers.CONTACTS),
                goods,
                ids(1, goods.size()),
                funnels);
        var inquiries = Inquiry.all(seed, time, Entries.COUNT - Inquiry.LEADS);
        var customers = new Customers(seed, time, inquiries);
        return new Made(
                time,
                customers.companies(records.people()),
                customers.contacts(records.people(), records.companies()),
                Entries.of(seed, time, inquiries, records),
                records,
                Attendance.signIns(seed, time, records.people()));
    }

    private static List<Long> ids(long first, int count) {
        return LongStream.range(first, first + count).boxed().toList();
    }

    @Test
    void hasSoManyOfEverythingWheneverItIsLoaded() {
        assertThat(Staff.ALL).hasSize(10);
        assertThat(Staff.GROUPS).hasSize(3);
        assertThat(Stream.of(Road.values()).filter(road -> road.kind == EntryKind.LEAD))
                .hasSize(2);
        assertThat(Stream.of(Road.values()).filter(road -> road.kind == EntryKind.DEAL))
                .hasSize(2);
        for (Instant now : MOMENTS) {
            Made made = make(2026, now);
            assertThat(made.contacts()).hasSize(400);
            assertThat(made.companies()).hasSize(60);
            assertThat(made.entries()).hasSize(1500);
        }
    }

    @Test
    void theSameSeedMakesTheSameCompanyAndAnotherSeedAnother() {
        Instant now = MOMENTS.getFirst();

        assertThat(make(7, now).entries()).isEqualTo(make(7, now).entries());
        assertThat(make(7, now).contacts()).isEqualTo(make(7, now).contacts());
        assertThat(make(7, now).companies()).isEqualTo(make(7, now).companies());
        assertThat(make(7, now).signIns()).isEqualTo(make(7, now).signIns());
        assertThat(make(8, now).entries()).isNotEqualTo(make(7, now).entries());
    }

    @Test
    void laterOnTheSameDayOnlyWhatHappenedInBetweenDiffers() {
        Made morning = make(7, Instant.parse("2026-11-18T07:00:00Z"));
        Made evening = make(7, Instant.parse("2026-11-18T19:00:00Z"));

        Set<String> before = new HashSet<>();
        morning.entries().forEach(entry -> before.add(entry.createdAt() + entry.title()));
        long same = evening.entries().stream()
                .filter(entry -> before.contains(entry.createdAt() + entry.title()))
                .count();
        assertThat(same).isGreaterThan(1450);
        assertThat(evening.contacts().stream().map(one -> one.record().lastName()))
                .isEqualTo(morning.contacts().stream()
                        .map(one -> one.record().lastName())
                        .toList());
    }

    @Test
    void nothingLiesInTheFutureOrBeforeTheYear() {
        for (Instant now : MOMENTS) {
            Made made = make(2026, now);
            List<Instant> times = new ArrayList<>();
            made.companies().forEach(one -> times.add(one.createdAt()));
            made.contacts().forEach(one -> {
                times.add(one.createdAt());
                one.changes().forEach(change -> times.add(change.at()));
            });
            made.entries().forEach(entry -> {
                times.add(entry.createdAt());
                entry.stays().forEach(stay -> times.add(stay.since()));
                entry.changes().forEach(change -> times.add(change.at()));
            });
            made.signIns().forEach(one -> times.add(one.at()));

            assertThat(times).allMatch(at -> !at.isAfter(now));
            assertThat(times).allMatch(at -> at.isAfter(made.time().opening()));
        }
    }

    @Test
    void entriesComeUpToTheMomentOfLoadingAndTheOpenOnesAreRecent() {
        for (Instant now : MOMENTS) {
            Made made = make(2026, now);
            Instant last = made.entries().getLast().createdAt();
            List<PastEntry> open = made.entries().stream()
                    .filter(entry -> kind(made, entry) == StageKind.OPEN)
                    .toList();

            assertThat(last).isAfter(now.minus(Duration.ofDays(2)));
            assertThat(open).hasSizeBetween(60, 320);
            assertThat(open.stream().filter(entry -> entry.createdAt().isAfter(now.minus(Duration.ofDays(60)))))
                    .hasSizeGreaterThan(open.size() * 8 / 10);
        }
    }

    @Test
    void stagesFollowOneAnotherInTimeAndEndWhereTheyEnd() {
        Made made = make(2026, MOMENTS.getFirst());
        for (PastEntry entry : made.entries()) {
            List<Stay> stays = entry.stays();
            assertThat(stays.getFirst().since()).isEqualTo(entry.createdAt());
            for (int i = 1; i < stays.size(); i++) {
                assertThat(stays.get(i).since()).isAfter(stays.get(i - 1).since());
                assertThat(kind(made, stays.get(i - 1))).isEqualTo(StageKind.OPEN);
            }
            assertThat(entry.lostReason() != null).isEqualTo(kind(made, entry) == StageKind.LOST);
        }
    }

    @Test
    void aWonLeadBecameADealThatFollowsItAndNoOtherDid() {
        Made made = make(2026, MOMENTS.getFirst());
        Set<Integer> converted = new HashSet<>();
        for (PastEntry deal : made.entries()) {
            Integer place = deal.fromLead();
            if (place != null) {
                PastEntry lead = made.entries().get(place);
                assertThat(converted.add(place)).isTrue();
                assertThat(lead.kind()).isEqualTo(EntryKind.LEAD);
                assertThat(deal.createdAt()).isEqualTo(lead.stays().getLast().since());
                assertThat(deal.contactId()).isEqualTo(lead.contactId());
            }
        }
        for (int i = 0; i < made.entries().size(); i++) {
            PastEntry entry = made.entries().get(i);
            boolean won = entry.kind() == EntryKind.LEAD && kind(made, entry) == StageKind.WON;
            assertThat(converted.contains(i)).isEqualTo(won);
        }
    }

    @Test
    void dealsAreWorthTheirLines() {
        for (PastEntry entry : make(2026, MOMENTS.getFirst()).entries()) {
            assertThat(entry.order() == null).isEqualTo(entry.kind() == EntryKind.LEAD);
            if (entry.order() != null && !entry.order().lines().isEmpty()) {
                BigDecimal sum =
                        entry.order().lines().stream().map(PastLine::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(requireNonNull(entry.amount()).amount())
                        .isEqualByComparingTo(sum)
                        .isPositive();
                assertThat(entry.order().paid()).isBetween(BigDecimal.ZERO, sum);
            }
        }
    }

    @Test
    void codesPhonesAndAddressesAreValidAndMadeUp() {
        Made made = make(2026, MOMENTS.getFirst());
        List<String> phones = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        made.companies().forEach(one -> {
            CompanyRequest company = one.record();
            String code = requireNonNull(company.egrpou());
            assertThat(RegistryCode.parse(code)).contains(code);
            assertThat(code).startsWith("990");
            assertThat(company.website()).endsWith(".example");
            requireNonNull(company.phones()).forEach(phone -> phones.add(phone.number()));
            requireNonNull(company.emails()).forEach(email -> emails.add(email.address()));
        });
        made.contacts().forEach(one -> {
            requireNonNull(one.record().phones()).forEach(phone -> phones.add(phone.number()));
            requireNonNull(one.record().emails()).forEach(email -> emails.add(email.address()));
        });
        Staff.ALL.forEach(employee -> emails.add(employee.email()));
        for (int i = 0; i < Staff.ALL.size(); i++) {
            var person = Staff.ALL.get(i).past(i, "", 1, null, Instant.EPOCH, null);
            phones.add(person.personalPhone());
            phones.add(person.workPhone());
        }

        assertThat(phones)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.substring(6).startsWith("000"));
        assertThat(phones)
                .allMatch(phone -> PhoneNumber.parse(phone, "UA")
                        .filter(number -> number.e164().equals(phone))
                        .isPresent());
        assertThat(emails)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z.]+@(example\\.com|[a-z-]+\\.example)"));
        assertThat(made.companies().stream().map(one -> one.record().name())).doesNotHaveDuplicates();
        assertThat(made.contacts().stream()
                        .map(one -> one.record().firstName() + one.record().lastName()))
                .doesNotHaveDuplicates();
    }

    private static StageKind kind(Made made, PastEntry entry) {
        return kind(made, entry.stays().getLast());
    }

    private static StageKind kind(Made made, Stay stay) {
        for (Road road : Road.values()) {
            int stop = made.records().stop(road, stay);
            if (stop >= 0) {
                return road.kindOf(stop);
            }
        }
        throw new AssertionError("no such stage");
    }
}
