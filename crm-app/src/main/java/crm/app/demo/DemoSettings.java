package crm.app.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo company.
 *
 * @param load whether an installation that nobody has set up yet gets it
 * @param seed of the generator; the same seed makes the same company, counted back from the day of loading
 */
@ConfigurationProperties("crm.demo")
record DemoSettings(
        @DefaultValue("false") boolean load,
        @DefaultValue("2026") long seed) {}
