package crm.tasks.task;

import crm.kernel.Built;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a task, and what follows of it. People are given as rights are told by them: by their ids; in a private task by the
 * negative ones, which stand for those people alone, whoever else a right takes to them.
 *
 * @param author null of what the application made by itself
 * @param responsible the main one first
 */
@Built
record Participants(
        @Nullable Long author,
        List<Long> responsible,
        List<Long> watchers,
        List<Long> sharedWith,
        List<Long> accepted,
        List<Long> declined,
        boolean confidential) {

    /** Whoever may read it. */
    Long[] readers() {
        Set<Long> people = authorAnd(responsible);
        people.addAll(watchers);
        people.addAll(offered());
        return told(people);
    }

    /** Whoever may change it. */
    Long[] editors() {
        Set<Long> people = authorAnd(responsible);
        people.addAll(accepted);
        return told(people);
    }

    /** Whoever may remove it or give it to others. */
    Long[] owners() {
        return owners(author, responsible.getFirst(), confidential);
    }

    /** The same of a task of which no more is known. */
    static Long[] owners(@Nullable Long author, long responsible, boolean confidential) {
        return Stream.of(author, (Long) responsible)
                .filter(Objects::nonNull)
                .distinct()
                .map(person -> told(person, confidential))
                .toArray(Long[]::new);
    }

    private static Long told(Long person, boolean confidential) {
        return confidential ? (Long) (-person) : person;
    }

    /** Who it is shared with and who has not declined. */
    private Set<Long> offered() {
        Set<Long> people = new LinkedHashSet<>(sharedWith);
        declined.forEach(people::remove);
        return people;
    }

    private Set<Long> authorAnd(Collection<Long> others) {
        Set<Long> people = new LinkedHashSet<>();
        if (author != null) {
            people.add(author);
        }
        people.addAll(others);
        return people;
    }

    private Long[] told(Collection<Long> people) {
        Collection<Long> those = confidential ? authorAnd(responsible) : people;
        return those.stream().map(person -> told(person, confidential)).toArray(Long[]::new);
    }
}
