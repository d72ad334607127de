package be.mille.operator.internal;

import be.mille.operator.OperatorAct;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where the operator, on the machine itself, asks something of the program: a port of its own on the loopback address, apart from
 * every page and session, and shut unless {@code mille.operator.port} names it. A browser's request is turned away, so that no page
 * somebody has open on that machine can ask.
 */
@Component
@ConditionalOnProperty("mille.operator.port")
class OperatorDoor implements DisposableBean {
    private final List<OperatorAct> acts;
    private final int wanted;
    private @Nullable HttpServer server;

    OperatorDoor(List<OperatorAct> acts, @Value("${mille.operator.port}") int wanted) {
        this.acts = acts;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            acts.forEach(one -> opened.createContext(one.path(), exchange -> answer(exchange, one)));
            opened.start();
            server = opened;
        } catch (IOException e) {
            throw new UncheckedIOException("The operator's port " + wanted + " cannot be opened.", e);
        }
    }

    int port() {
        return Objects.requireNonNull(server).getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, OperatorAct act) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            if (!exchange.getRequestMethod().equals("POST")) {
                send(exchange, 405, "Ask with POST.");
            } else if (headers.containsKey("Origin") || headers.containsKey("Sec-Fetch-Site")) {
                send(exchange, 403, "Not from a browser.");
            } else {
                var answer = act.act();
                send(exchange, answer.done() ? 200 : 409, answer.sentence());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String sentence) throws IOException {
        var bytes = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void destroy() {
        if (server != null) {
            server.stop(0);
        }
    }
}
