package be.mille.consent.internal;

import be.mille.access.ActorFunction;
import be.mille.consent.Secrecy;
import be.mille.consent.Wording;
import be.mille.consent.Wordings;
import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The consent pack in force: wordings, who is bound by secrecy, articles with their dates. */
@Component
class ConsentPack implements Wordings, Secrecy {
    static final String KIND = "consent";
    static final String ID = "mille";
    private static final String SECRECY = "secrecy.json";
    private static final String ARTICLES = "articles.json";
    private static final List<String> TEXTS = List.of(SHARE, SHARE_HOUSE, WITHDRAW, DECLINE, DECIDE);

    private record InForce(Pack pack, Set<ActorFunction> bound, List<String> others, List<DatedArticle> articles) {}

    private final ContentPacks packs;
    private final Supplier<InForce> inForce;

    ConsentPack(ContentPacks packs) {
        this.packs = packs;
        this.inForce = packs.made(from -> read(from.newest(KIND, ID)));
    }

    @Override
    public boolean binds(ActorFunction function) {
        return inForce.get().bound().contains(function);
    }

    @Override
    public List<String> others() {
        return inForce.get().others();
    }

    @Override
    public List<String> languages() {
        return inForce.get().pack().languages();
    }

    @Override
    public Said newest(String id, String language, @Nullable String who) {
        return say(inForce.get().pack(), id, language, who);
    }

    @Override
    public Optional<Said> version(String id, String version, String language, @Nullable String who) {
        return packs.find(KIND, ID, version).map(pack -> say(pack, id, language, who));
    }

    @Override
    public List<Article> articles(String language, LocalDate today) {
        var now = inForce.get();
        return now.articles().stream()
                .map(one -> {
                    var subject =
                            now.pack().text(language, "article." + one.key()).text();
                    return new Article(one.key(), one.words(subject, today));
                })
                .toList();
    }

    private static Said say(Pack pack, String id, String language, @Nullable String who) {
        var text = pack.text(language, id);
        var whom = who == null ? pack.text(language, "team").text() : who;
        return new Said(
                new Wording(id, pack.version(), text.language(), text.text().replace("{who}", whom)), text.draft());
    }

    private static InForce read(Pack pack) {
        TEXTS.forEach(one -> pack.text("fr", one));
        pack.text("fr", "team");
        var bound = EnumSet.noneOf(ActorFunction.class);
        for (var node : pack.json(SECRECY).path("bound")) {
            bound.add(function(pack, SECRECY, node.asString("")));
        }
        for (var function : ActorFunction.values()) {
            if (bound.contains(function) && !function.accompaniesFamilies()) {
                throw pack.broken(SECRECY, "\"" + function + "\" accompanies no family.");
            }
        }
        var others = pack.json(SECRECY)
                .path("notBound")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        others.forEach(one -> pack.text("fr", "other." + one));
        return new InForce(pack, bound, others, articles(pack));
    }

    static ActorFunction function(Pack pack, String file, String name) {
        try {
            return ActorFunction.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw pack.broken(file, "\"" + name + "\" is no function.");
        }
    }

    private static List<DatedArticle> articles(Pack pack) {
        var articles = new ArrayList<DatedArticle>();
        for (var node : pack.json(ARTICLES).path("articles")) {
            var key = node.path("key").asString("");
            var state = node.path("state").asString("");
            if (!Set.of("verified", "to-verify", "not-found").contains(state)) {
                throw pack.broken(ARTICLES, "article \"" + key + "\" has no state.");
            }
            if (state.equals("verified") && !node.path("checkedOn").isString()) {
                throw pack.broken(ARTICLES, "article \"" + key + "\" is verified, but not since when.");
            }
            pack.text("fr", "article." + key);
            articles.add(new DatedArticle(
                    key,
                    node.path("number").isString() ? node.path("number").asString() : null,
                    day(pack, node.path("from"), key),
                    day(pack, node.path("until"), key),
                    state.equals("verified")));
        }
        return List.copyOf(articles);
    }

    private static @Nullable LocalDate day(Pack pack, JsonNode node, String key) {
        try {
            return node.isString() ? LocalDate.parse(node.asString()) : null;
        } catch (DateTimeParseException e) {
            throw pack.broken(ARTICLES, "article \"" + key + "\" has a date that is none.");
        }
    }
}
