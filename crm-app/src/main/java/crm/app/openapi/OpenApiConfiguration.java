package crm.app.openapi;

import crm.data.Filter;
import crm.data.ListRequest;
import crm.kernel.ExpectedVersion;
import crm.kernel.Viewer;
import crm.users.api.SignedIn;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static final String BEARER = "bearer";

    /** One of the JVM, as the converters of the library are that ask it: the application may start in it more than once. */
    private static final PublishedNames NAMES = new PublishedNames();

    OpenApiConfiguration() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Viewer.class, ListRequest.class, ExpectedVersion.class, SignedIn.class)
                .addAnnotationsToIgnore(Filter.class)
                .replaceWithSchema(ObjectNode.class, new ObjectSchema());
    }

    @Bean
    PublishedNames publishedNames() {
        return NAMES;
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers, PublishedNames names) {
        return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
    }

    /** Without an address of its own: every installation has another. */
    @Bean
    OpenAPI description() {
        var components = new Components()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .description(
                                        "An access token of the built-in OpenID Connect provider, or an API token (crm_…)."));
        Problems.describe(components);
        return new OpenAPI()
                .info(new Info()
                        .title("CRM")
                        .version("1")
                        .description(text("openapi/conventions.md"))
                        .license(new License().name("Apache 2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(components);
    }

    static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
