package crm.app.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the web client: its files as they are, and its one page for every address that is a panel of it. */
@Configuration(proxyBeanMethods = false)
class WebClientPages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    private static final List<String> NOT_PAGES =
            List.of("api/", "oauth2/", "connect/", ".well-known/", "userinfo", "v3/", "swagger-ui", "ws", "actuator");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Names in assets/ carry a hash of their content; everything else must be asked for anew.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageResolver());
    }

    private static final class PageResolver extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            return file == null && isPage(path) ? super.getResource("index.html", location) : file;
        }

        private static boolean isPage(String path) {
            String last = path.substring(path.lastIndexOf('/') + 1);
            return last.indexOf('.') < 0 && NOT_PAGES.stream().noneMatch(path::startsWith);
        }
    }
}
