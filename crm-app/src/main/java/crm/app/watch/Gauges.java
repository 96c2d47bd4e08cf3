package crm.app.watch;

import crm.files.api.FilesPlace;
import crm.users.api.Installation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Figures of the CRM's own beside those of Java, the pool of connections and the requests. */
@Component
class Gauges implements MeterBinder {

    private static final Map<String, String> OF_BACKLOG = Map.of(
            "events_waiting", "Changes whose listeners have not all been told yet",
            "events_failed", "Changes that a listener failed on",
            "events_oldest_seconds", "How long the oldest of them has been waiting",
            "imports_running", "Imports that run or are being undone",
            "imports_failed", "Imports that failed, as long as they are kept",
            "exports_waiting", "Exports that wait or run",
            "exports_failed", "Exports that failed, as long as they are kept",
            "jobs_due", "Jobs whose time has come and that nobody has picked up",
            "jobs_running", "Jobs that run",
            "jobs_failing", "Jobs whose last attempt failed");

    private final Backlog backlog;
    private final Installation installation;
    private final FilesPlace files;

    Gauges(Backlog backlog, Installation installation, FilesPlace files) {
        this.backlog = backlog;
        this.installation = installation;
        this.files = files;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        OF_BACKLOG.forEach((name, meaning) -> Gauge.builder("crm." + name.replace('_', '.'), () -> backlog.of(name))
                .description(meaning)
                .register(registry));
        Gauge.builder("crm.outbox.letters", this::letters)
                .description("Letters in the outbox, which nobody sends by itself")
                .register(registry);
        Gauge.builder(
                        "crm.files.free.bytes",
                        () -> files.free().stream().asDoubleStream().findFirst().orElse(Double.NaN))
                .description("What still fits onto the disk of the files; no number for a bucket")
                .register(registry);
        Gauge.builder("crm.files.away", () -> files.trouble().isPresent() ? 1 : 0)
                .description("1 while files cannot be kept or read")
                .register(registry);
    }

    private double letters() {
        Path outbox = installation.home().resolve("outbox");
        try (var letters = Files.newDirectoryStream(outbox, "*.eml")) {
            int count = 0;
            for (Path letter : letters) {
                count++;
            }
            return count;
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
