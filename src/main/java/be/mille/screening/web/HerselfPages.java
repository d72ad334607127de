package be.mille.screening.web;

import be.mille.family.FamilySummary;
import be.mille.kernel.Brussels;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.Door;
import be.mille.screening.Doors;
import be.mille.screening.ScreeningState;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The professional’s pages about her answering herself. */
@Component
class HerselfPages {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Doors doors;
    private final PageWords words;
    private final Clock clock;

    HerselfPages(Doors doors, PageWords words, Clock clock) {
        this.doors = doors;
        this.words = words;
        this.clock = clock;
    }

    HerselfPage page(FamilySummary family, Conversation conversation, Locale locale) {
        var proposed =
                new HerselfPage.Turn(language(family, conversation), "%04d".formatted(RANDOM.nextInt(10_000)), false);
        return page(family, conversation, locale, proposed, FormErrors.none());
    }

    HerselfPage page(
            FamilySummary family, Conversation conversation, Locale locale, HerselfPage.Turn typed, FormErrors errors) {
        var screening = conversation.screening();
        var t = words.texts(locale);
        var wordings = words.of(conversation.pack(), locale);
        boolean open = screening.state() != ScreeningState.DONE && screening.resumableOn(Brussels.today(clock));
        return new HerselfPage(
                family.id().toString(),
                family.called(),
                "/families/" + family.id() + "/screenings/" + screening.id(),
                conversation.mine() && conversation.writes() && open,
                screening.aloneAt(clock.instant()),
                screening.witnessed(),
                typed,
                language(family, conversation),
                languages(conversation, locale),
                UUID.randomUUID().toString(),
                addresses(family, conversation, t, locale),
                Rail.domains(conversation, family.stage()).stream()
                        .filter(one -> conversation.byHerself().toTalkOver().contains(one.id()))
                        .map(one -> new HerselfPage.Answered(one.id(), wordings.domain(one.id())))
                        .toList(),
                errors);
    }

    /** The language she speaks best, where it can be read here; else that of the conversation. */
    private static String language(FamilySummary family, Conversation conversation) {
        return family.languages().stream()
                .filter(HerOwnPages.LANGUAGES::contains)
                .findFirst()
                .orElse(conversation.screening().language());
    }

    private static List<Choice> languages(Conversation conversation, Locale locale) {
        var known = conversation.pack().orElseThrow().wordings().keySet();
        return HerOwnPages.LANGUAGES.stream()
                .filter(known::contains)
                .map(one -> new Choice(one, Locale.of(one).getDisplayLanguage(locale)))
                .toList();
    }

    private List<HerselfPage.Address> addresses(
            FamilySummary family, Conversation conversation, Texts t, Locale locale) {
        var now = clock.instant();
        var addresses = new ArrayList<HerselfPage.Address>();
        for (var one : doors.of(family.id(), conversation.screening().id())) {
            if (one.way() == Door.Way.ADDRESS) {
                addresses.add(new HerselfPage.Address(
                        one.id().toString(),
                        addresses.size() + 1,
                        Locale.of(one.language()).getDisplayLanguage(locale),
                        one.madeAt(),
                        t.of("screening.door.state", one.stateAt(now)),
                        one.usableAt(now),
                        one.stateAt(now) == Door.State.GUESSED));
            }
        }
        return addresses.reversed();
    }

    InvitedHerPage invited(FamilySummary family, String base, String host, String language, Doors.Made made) {
        var address = host + OpenController.PATH + "/" + made.secret() + "?in=" + language;
        var square = SquareCode.of(address);
        var until = Brussels.dayOf(made.expiresAt());
        return new InvitedHerPage(
                family.called(),
                base + "/herself",
                address,
                made.code(),
                square.path(),
                square.size(),
                words.hers(language),
                language,
                Languages.direction(language),
                words.dates(Languages.supportedOrFrench(Locale.of(language))).numeric(until));
    }
}
