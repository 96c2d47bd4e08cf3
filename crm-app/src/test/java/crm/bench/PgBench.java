package crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same statements by pgbench, which does nothing but send them. */
final class PgBench {

    private static final Pattern PROGRESS =
            Pattern.compile("progress: ([\\d.]+) s, ([\\d.]+) tps, lat ([\\d.]+) ms.*?(\\d+) failed");
    private static final long IDS_A_RUN = 1_000_000_000L;

    private final Path folder;
    private final Database database;
    private final int clients;
    private int runs;

    PgBench(Path folder, Database database, int clients) {
        this.folder = folder;
        this.database = database;
        this.clients = clients;
    }

    /** @param warmUp seconds in which every client prepares its statements and which are not counted */
    Rate run(PgScripts scripts, int warmUp, int seconds) throws IOException, InterruptedException {
        runs++;
        var words = new ArrayList<>(database.pgbench());
        words.addAll(List.of("-n", "-M", "prepared", "-P", "1", "-j", "1", "-c", Integer.toString(clients)));
        words.addAll(
                List.of("-T", Integer.toString(warmUp + seconds), "-D", "made=0", "-D", "base=" + runs * IDS_A_RUN));
        scripts.constants().forEach((name, value) -> words.addAll(List.of("-D", name + "=" + value)));
        int number = 0;
        for (String script : scripts.scripts()) {
            Path file = folder.resolve("script-" + number++ + ".sql");
            Files.writeString(file, script);
            words.addAll(List.of("-f", file.toString()));
        }
        return counted(Command.output(folder, database.environment(), words), warmUp);
    }

    private static Rate counted(String written, int warmUp) {
        double transactions = 0;
        double latency = 0;
        int seconds = 0;
        Matcher progress = PROGRESS.matcher(written);
        while (progress.find()) {
            if (Double.parseDouble(progress.group(1)) > warmUp + 0.5) {
                transactions += Double.parseDouble(progress.group(2));
                latency += Double.parseDouble(progress.group(3));
                seconds++;
            }
            if (!progress.group(4).equals("0")) {
                throw new BenchException("Transactions of pgbench failed:\n" + written);
            }
        }
        if (seconds == 0 || transactions == 0) {
            throw new BenchException("pgbench measured nothing:\n" + written);
        }
        return RateBuilder.builder()
                .perSecond(transactions / seconds)
                .requests(Math.round(transactions))
                .p50(latency / seconds)
                .build();
    }
}
