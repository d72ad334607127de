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
import be.mille.ui.SquareCode;
import be.mille.ui.Texts;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The professional’s pages about her answering herself. */
@Component
class HerselfPages {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Doors doors;
    private final HerMail mail;
    private final PageWords words;
    private final Clock clock;

    HerselfPages(Doors doors, HerMail mail, PageWords words, Clock clock) {
        this.mail = mail;
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
        return page(family, conversation, locale, typed, errors, new Asked(language(family, conversation), "", false));
    }

    /** The form for an address, as it was sent. */
    HerselfPage page(FamilySummary family, Conversation conversation, Locale locale, Asked asked, FormErrors errors) {
        var proposed =
                new HerselfPage.Turn(language(family, conversation), "%04d".formatted(RANDOM.nextInt(10_000)), false);
        return page(family, conversation, locale, proposed, errors, asked);
    }

    /** @param channel to which mailbox of hers; @param sent whether it is to be sent at all */
    record Asked(String language, String channel, boolean sent) {}

    private HerselfPage page(
            FamilySummary family,
            Conversation conversation,
            Locale locale,
            HerselfPage.Turn typed,
            FormErrors errors,
            Asked asked) {
        var screening = conversation.screening();
        var t = words.texts(locale);
        var wordings = words.of(conversation.pack(), locale);
        boolean mine = conversation.mine() && conversation.writes();
        boolean open = screening.state() != ScreeningState.DONE && screening.resumableOn(Brussels.today(clock));
        return new HerselfPage(
                family.id().toString(),
                family.called(),
                "/families/" + family.id() + "/screenings/" + screening.id(),
                mine && open,
                screening.aloneAt(clock.instant()),
                screening.witnessed(),
                typed,
                asked.language(),
                languages(conversation, locale),
                UUID.randomUUID().toString(),
                addresses(family, conversation, t, locale),
                Rail.domains(conversation, family.stage()).stream()
                        .filter(one -> conversation.byHerself().toTalkOver().contains(one.id()))
                        .map(one -> new HerselfPage.Answered(one.id(), wordings.domain(one.id())))
                        .toList(),
                mine && open ? mail.page(family.id(), asked.language(), asked.channel(), asked.sent(), t) : mail.none(),
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

    /** @param sent what is said about the message on its way to her; null when there is none */
    InvitedHerPage invited(
            FamilySummary family, String base, String host, String language, Doors.Made made, @Nullable String sent) {
        var address = host + Doors.path(made.secret(), language);
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
                words.dates(Languages.supportedOrFrench(Locale.of(language))).numeric(until),
                sent);
    }
}
