package crm.app.demo;

import crm.users.api.PersonSignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who came to work when. */
final class Attendance {

    private static final double PRESENT = 0.93;

    private Attendance() {}

    /** The mornings of one employee, the oldest first. */
    static List<Instant> of(long seed, WorkTime time, int person) {
        List<Instant> mornings = new ArrayList<>();
        for (int day = WorkTime.DAYS - 1; day >= 0; day--) {
            LocalDate date = time.today().minusDays(day);
            Chance chance = Chance.of(seed, "morning-" + person, (int) date.toEpochDay());
            Instant at = date.atTime(8, 40)
                    .plusSeconds(chance.below(45 * 60))
                    .atZone(time.zone())
                    .toInstant();
            if (!WorkTime.weekend(date) && chance.in(PRESENT) && time.happened(at)) {
                mornings.add(at);
            }
        }
        return mornings;
    }

    static List<PersonSignedIn> signIns(long seed, WorkTime time, List<Long> people) {
        List<PersonSignedIn> signIns = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            long id = people.get(person);
            String name = Staff.ALL.get(person).name();
            for (Instant at : of(seed, time, person)) {
                signIns.add(new PersonSignedIn(id, name, id, at));
            }
        }
        return signIns;
    }
}
