package be.mille.screening.web;

import be.mille.kernel.Brussels;
import be.mille.screening.Conversations.ByHerself;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.Door;
import be.mille.screening.Herself.Room;
import be.mille.screening.Herself.Visit;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningRules;
import be.mille.screening.web.DomainPage.Question;
import be.mille.screening.web.DomainPages.Attempt;
import be.mille.screening.web.HerPage.Now;
import be.mille.ui.Choice;
import be.mille.ui.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the pages she reads herself. */
@Component
class HerOwnPages {
    /** The languages in which everything on her pages can be read. */
    static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en", "ar");

    private final PageWords words;
    private final HerHelplines helplines;
    private final HerReaders readers;

    HerOwnPages(PageWords words, HerHelplines helplines, HerReaders readers) {
        this.words = words;
        this.helplines = helplines;
        this.readers = readers;
    }

    HerShell shell(Visit visit, String path) {
        return shell(visit.language(), visit.way() == Door.Way.SCREEN, path, visit.large());
    }

    /** Where nobody has come in yet, or no more. */
    HerShell shell(String language, boolean turned, String path) {
        return shell(language, turned, path, false);
    }

    private HerShell shell(String language, boolean turned, String path, boolean large) {
        return new HerShell(
                words.hers(language),
                language,
                Languages.direction(language),
                turned,
                languages(language),
                path,
                large);
    }

    private static List<Choice> languages(String current) {
        return LANGUAGES.stream()
                .map(one -> new Choice(
                        one,
                        Locale.of(one).getDisplayLanguage(Locale.of(one)),
                        one.equals(current) ? "now" : null,
                        false))
                .toList();
    }

    /** Her answers as a conversation of her own, so that the same questions are drawn from it as for a professional. */
    static Conversation conversation(Room room) {
        return new Conversation(
                room.screening(),
                Optional.of(room.pack()),
                false,
                true,
                Set.of(),
                room.domains(),
                room.answers(),
                List.of(),
                ByHerself.NOTHING);
    }

    static List<Domain> domains(Room room) {
        return Rail.domains(conversation(room), room.stage());
    }

    HerPage page(Room room, Visit visit, Domain domain, @Nullable String second, Attempt attempt) {
        var conversation = conversation(room);
        var wordings = words.hers(room.pack(), visit.language(), second);
        var questions = new Questions(conversation, domain, room.stage(), wordings, Map.of(), Map.of(), attempt)
                .all().stream()
                        .map(one -> one.standingAs(HerPlaces.question(domain, one.item())))
                        .toList();
        var all = domains(room);
        int place = all.indexOf(domain);
        var places = new HerPlaces(room);
        var number = places.number(domain);
        var now = now(room, domain, visit.language());
        return new HerPage(
                shell(visit, HereController.PATH + "/" + number),
                number,
                domain.id(),
                place + 1,
                all.size(),
                StageRules.saysWhy(room.stage()) ? wordings.of("domain." + domain.id() + ".why") : null,
                wordings.shared("screening.may-pass"),
                questions,
                now,
                place > 0 ? places.number(all.get(place - 1)) : null,
                shown(questions, now),
                UUID.randomUUID().toString(),
                attempt.errors(),
                attempt.conflict());
    }

    private static String shown(List<Question> questions, List<Now> now) {
        var shown =
                questions.stream().filter(Question::shown).map(Question::item).collect(Collectors.toList());
        now.stream().filter(Now::shown).forEach(one -> shown.add(DomainPages.URGENT + one.code()));
        return String.join(" ", shown);
    }

    private List<Now> now(Room room, Domain domain, String language) {
        var t = words.hers(language);
        var raised = raised(room, domain);
        var places = new HerPlaces(room);
        return places.saidAtOnce(domain).stream()
                .map(one -> new Now(
                        places.now(domain, one),
                        one,
                        t.get("herself.now." + one + ".title"),
                        t.get("herself.now." + one + ".text"),
                        raised.contains(one),
                        helplines.of(one, language)))
                .toList();
    }

    static Set<String> raised(Room room, Domain domain) {
        return new ScreeningRules(room.pack())
                .evaluate(DomainPages.codes(conversation(room), domain)).sameDay().stream()
                        .map(one -> one.trigger().id())
                        .collect(Collectors.toSet());
    }

    HerText welcome(Room room, Visit visit) {
        var shell = shell(visit, HereController.PATH);
        var t = shell.t();
        var until = words.dates(Languages.supportedOrFrench(Locale.of(visit.language())))
                .numeric(Brussels.dayOf(room.expiresAt()));
        var last = visit.way() == Door.Way.ADDRESS
                ? t.get("herself.welcome.back", until)
                : t.get("herself.welcome.screen");
        return new HerText(
                shell,
                t.get("herself.welcome.title"),
                lines(List.of(t.get("herself.welcome.pass")), readers.of(room, visit, t), List.of(last)),
                HereController.PATH + "/"
                        + first(room).map(new HerPlaces(room)::number).orElse("end"),
                t.get("herself.welcome.go"));
    }

    /** She begins, or goes on, where nothing was said yet. */
    private static Optional<Domain> first(Room room) {
        var conversation = conversation(room);
        return domains(room).stream()
                .filter(one -> !conversation.touched(one.id()))
                .findFirst();
    }

    HerText end(Room room, Visit visit) {
        var shell = shell(visit, HereController.PATH + "/end");
        var t = shell.t();
        return new HerText(
                shell,
                t.get("herself.end.title"),
                lines(List.of(t.get("herself.end.text")), readers.of(room, visit, t), List.of()),
                HereController.PATH + "/finish",
                t.get("herself.end.go"));
    }

    HerText thanks(Room room, Visit visit) {
        var shell = shell(visit, HereController.PATH);
        var t = shell.t();
        return new HerText(
                shell,
                t.get("herself.thanks.title"),
                lines(
                        List.of(),
                        readers.of(room, visit, t),
                        List.of(t.get("herself.thanks.talk"), t.get("herself.thanks.urgent"))),
                "",
                "");
    }

    private static List<String> lines(List<String> before, List<String> readers, List<String> after) {
        return Stream.of(before, readers, after).flatMap(List::stream).toList();
    }

    /** A page that says only that there is nothing here any more. */
    HerText closed(String language, boolean turned) {
        var shell = shell(language, turned, HereController.PATH);
        var t = shell.t();
        return new HerText(
                shell,
                t.get("herself.closed.title"),
                List.of(t.get(turned ? "herself.closed.screen" : "herself.closed.text")),
                "",
                "");
    }
}
