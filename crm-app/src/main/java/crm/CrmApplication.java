package crm;

import crm.app.embedded.EmbeddedServices;
import crm.app.home.HomeStart;
import crm.kernel.Clocks;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The CRM as one application. Beans bear the full names of their classes, so that modules may name theirs alike. */
@Modulithic(systemName = "CRM")
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class CrmApplication {

    public static void main(String[] args) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var application = new SpringApplication(CrmApplication.class);
        application.addListeners(new HomeStart(), new EmbeddedServices());
        application.run(args);
    }

    @Bean
    Clock clock() {
        return Clocks.utc();
    }
}
