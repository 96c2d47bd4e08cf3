package crm.tasks.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import crm.tasks.gantt.CriticalPath.Link;
import crm.tasks.gantt.CriticalPath.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CriticalPathTests {

    private static final Instant START = Instant.parse("2026-12-01T08:00:00Z");

    @Test
    void itIsTheChainThatTakesLongest() {
        List<Span> spans = List.of(span(1, 2), span(2, 3), span(3, 10), span(4, 1));
        List<Link> links = List.of(new Link(1, 2), new Link(2, 4), new Link(1, 3), new Link(3, 4));
        assertThat(CriticalPath.of(spans, links)).containsExactly(1L, 3L, 4L);
    }

    @Test
    void thereIsNoneWhereNothingWaitsOrTakesTime() {
        assertThat(CriticalPath.of(List.of(), List.of())).isEmpty();
        assertThat(CriticalPath.of(List.of(span(1, 2), span(2, 3)), List.of())).isEmpty();
        assertThat(CriticalPath.of(List.of(span(1, 0), span(2, 0)), List.of(new Link(1, 2))))
                .isEmpty();
    }

    @Test
    void linksToOthersAndCirclesDoNoHarm() {
        List<Span> spans = List.of(span(1, 2), span(2, 3), span(3, 1), span(4, 1));
        List<Link> links = List.of(new Link(1, 2), new Link(99, 1), new Link(3, 4), new Link(4, 3));
        assertThat(CriticalPath.of(spans, links)).containsExactly(1L, 2L);
    }

    @Test
    void itIsWhatTryingAllChainsFinds() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            int size = 1 + random.nextInt(8);
            List<Span> spans = new ArrayList<>();
            List<Link> links = new ArrayList<>();
            for (int id = 1; id <= size; id++) {
                spans.add(span(id, random.nextInt(5)));
                for (int before = 1; before < id; before++) {
                    if (random.nextInt(3) == 0) {
                        links.add(new Link(before, id));
                    }
                }
            }
            assertThat(CriticalPath.of(spans, links))
                    .as("seed %d: %s %s", seed, spans, links)
                    .containsExactlyElementsOf(tried(spans, links));
        }
    }

    @Test
    void twoThousandTasksTakeNoTimeWorthSpeakingOf() {
        var random = new Random(7);
        List<Span> spans = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int id = 1; id <= 2_000; id++) {
            spans.add(span(id, 1 + random.nextInt(40)));
            for (int i = 0; i < 3 && id > 1; i++) {
                links.add(new Link(1 + random.nextInt(id - 1), id));
            }
        }
        CriticalPath.of(spans, links);

        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            assertThat(CriticalPath.of(spans, links)).isNotEmpty();
            best = Math.min(best, System.nanoTime() - begun);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(50));
    }

    private static Set<Long> tried(List<Span> spans, List<Link> links) {
        long longest = 0;
        Set<Long> critical = new TreeSet<>();
        for (List<Span> chain : chains(spans, links)) {
            long takes = chain.stream().mapToLong(Span::seconds).sum();
            if (takes > longest) {
                longest = takes;
                critical.clear();
            }
            if (takes == longest && takes > 0) {
                chain.forEach(span -> critical.add(span.id()));
            }
        }
        return links.isEmpty() ? Set.of() : critical;
    }

    private static List<List<Span>> chains(List<Span> spans, List<Link> links) {
        List<List<Span>> chains = new ArrayList<>();
        spans.forEach(span -> extend(List.of(span), spans, links, chains));
        return chains;
    }

    private static void extend(List<Span> chain, List<Span> spans, List<Link> links, List<List<Span>> chains) {
        chains.add(chain);
        for (Link link : links) {
            if (link.from() == chain.getLast().id()) {
                List<Span> longer = new ArrayList<>(chain);
                longer.add(spans.get((int) link.to() - 1));
                extend(longer, spans, links, chains);
            }
        }
    }

    private static Span span(long id, int hours) {
        return new Span(id, START, START.plus(Duration.ofHours(hours)));
    }
}
