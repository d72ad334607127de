package be.mille.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** T11: whoever came by HTTPS is told never to come by anything else; whoever did not is told nothing. */
class OnlyHttpsTests {
    private static final String FORWARDED = "X-Forwarded-Proto";

    @Test
    void behindAProxyThatIsBelievedTheHeaderIsThereForHttpsAlone() throws Exception {
        var server = server("", true);
        assertThat(header(server, Map.of(FORWARDED, "https")))
                .hasValueSatisfying(value -> assertThat(value).matches("max-age=\\d{8}"));
        assertThat(header(server, Map.of(FORWARDED, "http"))).isEmpty();
        assertThat(header(server, Map.of())).isEmpty();
        server.stop();
    }

    @Test
    void anAddressOfTheSpaceThatIsHttpsIsEnough() throws Exception {
        var server = server("https://mille.example", false);
        assertThat(header(server, Map.of())).isPresent();
        server.stop();
    }

    /** Control: what anybody may write into a request is no proof, and a training space on one's own machine stays reachable. */
    @Test
    void withoutAProxyThatIsBelievedNobodyIsTold() throws Exception {
        var server = server("http://localhost:8080", false);
        assertThat(header(server, Map.of(FORWARDED, "https"))).isEmpty();
        server.stop();
    }

    /** @param believed as {@code server.forward-headers-strategy=native} sets it */
    private static WebServer server(String address, boolean believed) {
        var factory = new TomcatServletWebServerFactory(0);
        if (believed) {
            var valve = new RemoteIpValve();
            valve.setProtocolHeader(FORWARDED);
            factory.addEngineValves(valve);
        }
        var server = factory.getWebServer(context -> {
            context.addFilter("headers", new SecurityHeaders(address)).addMappingForUrlPatterns(null, false, "/*");
            context.addServlet("page", new HttpServlet() {
                        @Override
                        protected void doGet(
                                jakarta.servlet.http.HttpServletRequest request,
                                jakarta.servlet.http.HttpServletResponse response)
                                throws IOException {
                            response.getWriter().write("page");
                        }
                    })
                    .addMapping("/page");
        });
        server.start();
        return server;
    }

    private static Optional<String> header(WebServer server, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/page"));
        headers.forEach(request::header);
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .headers()
                .firstValue("Strict-Transport-Security");
    }
}
