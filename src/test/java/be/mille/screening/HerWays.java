package be.mille.screening;

import be.mille.kernel.FamilyId;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a professional and she do with doors, over real HTTP and without JavaScript. */
final class HerWays {
    private static final Pattern LINK = Pattern.compile("/open/([A-Za-z0-9_-]{43})\\?in=");
    private static final Pattern CODE = Pattern.compile("hers__shown num\">([0-9]{6})<");

    private HerWays() {}

    record Address(String secret, String code) {
        String path() {
            return "/open/" + secret;
        }

        String wrongCode() {
            return code.equals("000000") ? "000001" : "000000";
        }
    }

    static String base(FamilyId family, ScreeningId id) {
        return "/families/" + family + "/screenings/" + id;
    }

    static Address address(Visitor professional, FamilyId family, ScreeningId id) {
        return address(professional, family, id, "fr");
    }

    static Address address(Visitor professional, FamilyId family, ScreeningId id, String language) {
        var page = professional.post(
                base(family, id) + "/herself/address",
                Map.of("language", language, "key", UUID.randomUUID().toString()));
        return read(page);
    }

    static Address read(HttpResponse<String> page) {
        var link = LINK.matcher(page.body());
        var code = CODE.matcher(page.body());
        if (!link.find() || !code.find()) {
            throw new IllegalStateException("No address: " + page.statusCode() + page.body());
        }
        return new Address(link.group(1), code.group(1));
    }

    static HttpResponse<String> enter(Visitor her, Address address, String code) {
        her.get(address.path());
        return her.post(address.path(), Map.of("code", code));
    }

    /** Somebody who came in by the address. */
    static Visitor inside(int port, Address address) {
        var her = new Visitor(port);
        var answer = enter(her, address, address.code());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Not let in: " + answer.statusCode());
        }
        her.get("/here");
        return her;
    }

    static HttpResponse<String> turn(
            Visitor professional, FamilyId family, ScreeningId id, String code, boolean alone) {
        professional.get(base(family, id) + "/herself");
        return professional.post(
                base(family, id) + "/herself/screen",
                Map.of("language", "fr", "code", code, "alone", alone ? "yes" : ""));
    }

    static HttpResponse<String> say(Visitor her, String item, String... values) {
        return send(her, UUID.randomUUID().toString(), UUID.randomUUID().toString(), 0, item, values);
    }

    static HttpResponse<String> send(Visitor her, String page, String key, int version, String item, String... values) {
        var domain = item.substring(0, item.indexOf('.'));
        var fields = new ArrayList<>(List.of(
                Map.entry("domain", domain),
                Map.entry("page", page),
                Map.entry("key", key),
                Map.entry("shown", item),
                Map.entry("v." + item, String.valueOf(version))));
        for (var value : values) {
            fields.add(Map.entry("a." + item, value));
        }
        return her.postAll("/here/1", fields);
    }

    static String plain(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("[A-Za-z0-9_-]{43}", "SECRET");
    }
}
