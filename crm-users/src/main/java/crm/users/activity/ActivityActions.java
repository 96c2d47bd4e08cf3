package crm.users.activity;

import crm.kernel.ActivityAction;
import crm.kernel.Catalogue;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All that can have happened: what every module knows, and what single ones declare. */
@Configuration(proxyBeanMethods = false)
class ActivityActions {

    @Bean
    Catalogue<ActivityAction> catalogueOfActions(ObjectProvider<ActivityAction> declared) {
        return new Catalogue<>(
                ActivityAction.class,
                Stream.concat(ActivityAction.COMMON.stream(), declared.orderedStream())
                        .toList());
    }
}
