package be.mille.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody with a plain browser, no JavaScript: keeps cookies, finds the form token, follows no redirect. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";
    private @Nullable String proves;

    public Visitor(int port) {
        this("http://localhost:" + port);
    }

    /** @param base scheme, host and port, for example {@code http://127.0.0.1:8080} */
    public Visitor(String base) {
        this.base = base;
        cookies.put("mille-language", "fr");
    }

    public Visitor speaking(String language) {
        cookies.put("mille-language", language);
        return this;
    }

    /** Signs in as an invented professional. */
    public Visitor signIn(People people, String code) {
        get("/sign-in");
        var answer =
                post("/sign-in", Map.of("professional", people.get(code).id().toString()));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Sign-in answered " + answer.statusCode());
        }
        get("/style");
        return this;
    }

    /** From now on posts without the token, as a form of another site would. */
    public void forgetToken() {
        token = "";
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .GET());
    }

    /** Posts a form with the token of the page seen last. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return postAll(
                path,
                fields.entrySet().stream()
                        .map(e -> Map.entry(e.getKey(), e.getValue()))
                        .toList());
    }

    /** Posts a form that asks for a proof, as an invented professional who gives it by typing her name. */
    public HttpResponse<String> postProven(People people, String code, String path, Map<String, String> fields) {
        return proving(people.get(code).name(), () -> post(path, fields));
    }

    /** From now on she proves who she is, by typing her name, wherever a form of hers asks for it. */
    public Visitor prove(People people, String code) {
        proves = people.get(code).name();
        return this;
    }

    /** A page; of what leaves as a file, by a form alone, that file. */
    public HttpResponse<String> see(String path) {
        if (path.endsWith(".pdf")) {
            return postForFile(path, Map.of());
        }
        return path.endsWith(".txt") ? post(path, Map.of()) : get(path);
    }

    private HttpResponse<String> proving(@Nullable String name, Supplier<HttpResponse<String>> form) {
        var asked = form.get();
        if (name == null || !asked.headers().firstValue("Location").orElse("").equals("/prove")) {
            return asked;
        }
        get("/prove");
        send(form("/prove", List.of(Map.entry("again", name))));
        return form.get();
    }

    /** Posts a form in which a name may come several times. */
    public HttpResponse<String> postAll(String path, List<Map.Entry<String, String>> fields) {
        return proving(proves, () -> send(form(path, fields)));
    }

    /** Posts a form as a browser does for a page of another site: what it holds of ours it sends or not, its cookie never. */
    public HttpResponse<String> plant(String path, Map<String, String> fields) {
        var own = Map.copyOf(cookies);
        cookies.clear();
        try {
            return send(form(path, List.copyOf(fields.entrySet())).header("Sec-Fetch-Site", "cross-site"));
        } finally {
            cookies.putAll(own);
        }
    }

    /** Posts a form that is answered by a file: byte by byte, each as one character. */
    public HttpResponse<String> postForFile(String path, Map<String, String> fields) {
        return proving(
                proves,
                () -> send(
                        form(path, List.copyOf(fields.entrySet())),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1)));
    }

    private HttpRequest.Builder form(String path, List<Map.Entry<String, String>> fields) {
        var body = fields.stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        var whole = body + (body.isEmpty() ? "" : "&") + "_csrf=" + encode(token);
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(whole));
    }

    /** French keeps its marks by no-break spaces; what is read here has plain ones, as one types them. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(
                request,
                answer -> HttpResponse.BodySubscribers.mapping(
                        HttpResponse.BodyHandlers.ofString().apply(answer), body -> body.replace('\u00a0', ' ')));
    }

    /** The answer byte by byte, each as one character: what two answers have in common can be compared, paper included. */
    public HttpResponse<String> bytes(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .GET();
        headers.forEach(request::header);
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, HttpResponse.BodyHandler<String> reading) {
        request.header("Cookie", cookies());
        try {
            var answer = http.send(request.build(), reading);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the header of the next request says them. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
