package crm.tasks.gantt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tasks decide how long a project takes: those on a chain of tasks waiting for each other that takes longest. Where several take equally
 * long, those on any of them.
 */
final class CriticalPath {

    /** A task by when it begins and ends; equal for one that takes no time. */
    record Span(long id, Instant start, Instant end) {

        long seconds() {
            return Math.max(0, Duration.between(start, end).toSeconds());
        }
    }

    /** One task has to be finished before another begins. */
    record Link(long from, long to) {}

    private final List<Span> spans;
    private final List<List<Integer>> next = new ArrayList<>();
    private final int[] waitsFor;

    private CriticalPath(Collection<Span> spans, Collection<Link> links) {
        this.spans = List.copyOf(spans);
        this.waitsFor = new int[spans.size()];
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < this.spans.size(); i++) {
            places.put(this.spans.get(i).id(), i);
            next.add(new ArrayList<>());
        }
        for (Link link : links) {
            Integer from = places.get(link.from());
            Integer to = places.get(link.to());
            if (from != null && to != null) {
                next.get(from).add(to);
                waitsFor[to]++;
            }
        }
    }

    /**
     * In the order of the tasks; none where no task waits for another or takes any time.
     *
     * @param links those to other tasks count for nothing, nor do tasks that wait for themselves
     */
    static List<Long> of(Collection<Span> spans, Collection<Link> links) {
        var path = new CriticalPath(spans, links);
        return path.next.stream().allMatch(List::isEmpty) ? List.of() : path.longest();
    }

    private List<Long> longest() {
        List<Integer> order = order();
        long[] until = new long[spans.size()];
        long[] from = new long[spans.size()];
        for (int place : order) {
            until[place] += spans.get(place).seconds();
            for (int after : next.get(place)) {
                until[after] = Math.max(until[after], until[place]);
            }
        }
        for (int place : order.reversed()) {
            for (int after : next.get(place)) {
                from[place] = Math.max(from[place], from[after]);
            }
            from[place] += spans.get(place).seconds();
        }
        long longest = order.stream().mapToLong(place -> until[place]).max().orElse(0);
        if (longest == 0) {
            return List.of();
        }
        return order.stream()
                .filter(place -> until[place] + from[place] - spans.get(place).seconds() == longest)
                .sorted()
                .map(place -> spans.get(place).id())
                .toList();
    }

    /** Each after all that it waits for. */
    private List<Integer> order() {
        int[] open = Arrays.copyOf(waitsFor, waitsFor.length);
        Deque<Integer> ready = new ArrayDeque<>();
        for (int place = 0; place < open.length; place++) {
            if (open[place] == 0) {
                ready.add(place);
            }
        }
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int place = ready.remove();
            order.add(place);
            for (int after : next.get(place)) {
                if (--open[after] == 0) {
                    ready.add(after);
                }
            }
        }
        return order;
    }
}
