package be.mille.proof;

import be.mille.access.Compartment;
import be.mille.directory.Categories;
import be.mille.referral.Subjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.ObjectMapper;

/**
 * What no address may say after its question mark, where the history of a browser and the logs on the way keep it: a restricted subject,
 * a part of a conversation, a kind of help that tells of one, and words that somebody typed.
 */
final class TellingAddress {
    private static final Path RULES = Path.of("src/main/resources/content/screening/mille/2026.11/rules.json");
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|action|hx-get)=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(input|textarea|select)\\b([^>]*)>(?:(.*?)</select>)?");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:~/?&=%#-]*");
    private static final Set<String> TYPED = Set.of("", "text", "search");

    private final Set<String> telling = new HashSet<>();

    TellingAddress(ApplicationContext context) {
        Arrays.stream(Compartment.values())
                .filter(Compartment::restricted)
                .map(Enum::name)
                .forEach(telling::add);
        var subjects = context.getBean(Subjects.class);
        context.getBean(Categories.class).ids().stream()
                .filter(one -> subjects.usual(one).restricted())
                .forEach(telling::add);
        try {
            var rules = context.getBean(ObjectMapper.class)
                    .readTree(java.nio.file.Files.readString(RULES, StandardCharsets.UTF_8));
            for (var part : List.of("domains", "indicators", "sameDay")) {
                rules.get(part).forEach(one -> telling.add(one.get("id").asString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an address tells; empty for nothing. */
    Optional<String> in(String address) {
        int mark = address.indexOf('?');
        return mark < 0
                ? Optional.empty()
                : Arrays.stream(address.substring(mark + 1)
                                .replaceFirst("#.*", "")
                                .split("&"))
                        .map(one -> one.contains("=") ? one.substring(one.indexOf('=') + 1) : one)
                        .map(one -> URLDecoder.decode(one, StandardCharsets.UTF_8))
                        .flatMap(one -> told(one).stream())
                        .findFirst();
    }

    private Optional<String> told(String value) {
        if (value.contains("?")) {
            return in(value);
        }
        return PLAIN.matcher(value).matches()
                ? Stream.of(value.split("[:.,]")).filter(telling::contains).findFirst()
                : Optional.of(value);
    }

    /** Everything on a page that would make such an address: links, and forms whose fields go into it. */
    List<String> on(String page) {
        var found = new ArrayList<String>();
        ADDRESS.matcher(page)
                .results()
                .map(one -> HtmlUtils.htmlUnescape(one.group(1)))
                .filter(one -> in(one).isPresent())
                .forEach(found::add);
        FORM.matcher(page).results().forEach(one -> {
            var quietly = attribute(one.group(1), "action").equals("/quietly");
            if (quietly || !attribute(one.group(1), "method").equals("post")) {
                fields(one.group(2), found);
            }
        });
        return found;
    }

    private void fields(String form, List<String> found) {
        var quiet = Pattern.compile("name=\"_quiet\" value=\"([^\"]*)\"").matcher(form);
        var exempt = quiet.find() ? Set.of(quiet.group(1).split(",")) : Set.<String>of();
        FIELD.matcher(form).results().forEach(one -> {
            var name = attribute(one.group(2), "name");
            if (name.startsWith("_") || exempt.contains(name)) {
                return;
            }
            boolean words = one.group(1).equals("textarea")
                    || one.group(1).equals("input") && TYPED.contains(attribute(one.group(2), "type"));
            var values = one.group(3) == null
                    ? Stream.of(attribute(one.group(2), "value"))
                    : OPTION.matcher(one.group(3)).results().map(option -> attribute(option.group(1), "value"));
            if (words || values.anyMatch(value -> told(value).isPresent())) {
                found.add("field " + name);
            }
        });
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
