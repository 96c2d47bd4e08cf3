package crm.app.demo;

import crm.users.api.Installation;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the demo company on the first start of an empty home, before the set-up link would be printed; later it says how to get in. */
@Component
class DemoStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoSettings settings;
    private final DemoLoader loader;
    private final Installation installation;

    DemoStart(DemoSettings settings, DemoLoader loader, Installation installation) {
        this.settings = settings;
        this.loader = loader;
        this.installation = installation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.load()) {
            start();
        }
    }

    private void start() {
        var signIn = new DemoSignIn(installation.home());
        String address = installation.link("/");
        String owner = Staff.ALL.get(Staff.OWNER).email();
        boolean before = signIn.known().isPresent();
        String password = signIn.known().orElseGet(() -> signIn.make(address));
        long begun = System.nanoTime();
        if (loader.load(password)) {
            log.info(
                    "The demo company was loaded in {} ms",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            log.info("Open {} and sign in as {} with the password {}", address, owner, password);
            log.info("Everybody's e-mail and the password are kept in {}", signIn.file());
        } else if (before) {
            log.info(
                    "Open {} and sign in as {}; the password of the first start is in {}",
                    address,
                    owner,
                    signIn.file());
        } else {
            signIn.forget();
            log.warn(
                    "There are people here already, so the demo company was not loaded. It wants a home of its own: CRM_HOME");
        }
    }
}
