package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import mille.provider.IdentityProvider;

/** From our link over the form of an OpenID provider back to our callback, as a browser follows it. */
final class ThroughTheProvider {
    private ThroughTheProvider() {}

    static HttpResponse<String> come(IdentityProvider provider, Visitor mille, String name) {
        return come(provider, mille, name, "/oauth2/authorization/provider");
    }

    static HttpResponse<String> come(IdentityProvider provider, Visitor mille, String name, String door) {
        return mille.get(back(provider, mille, name, door));
    }

    /** Our callback, with what the provider says. */
    static String back(IdentityProvider provider, Visitor mille, String name, String door) {
        var there = new Visitor(provider.issuer());
        var asked = URI.create(location(mille.get(door)));
        assertThat(asked.toString()).startsWith(provider.issuer());
        var form = URI.create(location(there.get(asked.getRawPath() + "?" + asked.getRawQuery())));
        there.get(form.getRawPath());
        there.post("/login", Map.of("username", name, "password", IdentityProvider.PASSWORD));
        var back = URI.create(location(there.get(asked.getRawPath() + "?" + asked.getRawQuery())));
        assertThat(back.getPath()).isEqualTo("/login/oauth2/code/provider");
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    /** Of the page on which somebody with two posts chooses one. */
    static String seat(String body) {
        var found = Pattern.compile("name=\"seat\" value=\"([0-9a-f-]{36})\"").matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }
}
