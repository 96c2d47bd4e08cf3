package crm.app.home;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** An empty folder of documents beside Tomcat's other folders; without one Tomcat is given one in the system's temporary folder. */
@Component
@ConditionalOnProperty(DocumentRoot.TOMCAT)
final class DocumentRoot implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    static final String TOMCAT = "server.tomcat.basedir";

    private final File folder;

    DocumentRoot(@Value("${" + TOMCAT + "}") Path tomcat) throws IOException {
        this.folder = Files.createDirectories(tomcat.resolve("documents")).toFile();
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        factory.setDocumentRoot(folder);
    }
}
