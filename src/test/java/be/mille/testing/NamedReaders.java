package be.mille.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Follows an answer to the page on which she agrees that colleagues may know, and fills it in. */
public final class NamedReaders {
    private NamedReaders() {}

    /** @param led the answer of a form in which one colleague was chosen */
    public static HttpResponse<String> sheAgrees(Visitor by, HttpResponse<String> led) {
        return answer(by, led, Map.of("informed", "true", "how", "GIVEN"));
    }

    public static HttpResponse<String> answer(Visitor by, HttpResponse<String> led, Map<String, String> what) {
        var where = URI.create(led.headers().firstValue("Location").orElseThrow());
        assertThat(where.getPath()).endsWith("/naming");
        var fields = new HashMap<>(what);
        fields.putIfAbsent("key", UUID.randomUUID().toString());
        for (var one : where.getQuery().split("&")) {
            var at = one.indexOf('=');
            fields.put(one.substring(0, at), one.substring(at + 1));
        }
        by.get(where.toString());
        return by.post(where.getPath(), fields);
    }
}
