package be.mille.screening.web;

import be.mille.family.FamilySummary;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.screening.Answer;
import be.mille.screening.AnswerKind;
import be.mille.screening.Conversations;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.HelpWish;
import be.mille.screening.NotAskedReason;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPack.Item;
import be.mille.screening.ScreeningRules;
import be.mille.screening.ScreeningState;
import be.mille.screening.web.DomainPage.Question;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of one domain. */
@Component
class DomainPages {
    /** Marks, among what a page shows, an assessment that cannot wait. */
    static final String URGENT = "!";

    private final Conversations conversations;
    private final PageWords words;
    private final Names names;
    private final SecondParents seconds;
    private final Clock clock;

    DomainPages(Conversations conversations, PageWords words, Names names, SecondParents seconds, Clock clock) {
        this.conversations = conversations;
        this.words = words;
        this.names = names;
        this.seconds = seconds;
        this.clock = clock;
    }

    /** What was sent and could not be stored: shown again as it was typed, beside what is stored. */
    record Attempt(@Nullable AnswerForm form, FormErrors errors, List<Answer> theirs, boolean conflict) {
        static Attempt none() {
            return new Attempt(null, FormErrors.none(), List.of(), false);
        }
    }

    DomainPage page(
            FamilySummary family,
            Conversation conversation,
            Domain domain,
            Locale locale,
            @Nullable String lang,
            Attempt attempt) {
        var screening = conversation.screening();
        var wanted = lang == null ? screening.language() : lang;
        var wordings = words.of(conversation.pack(), locale, wanted);
        boolean closed = domain.gate() != null && !screening.aloneAt(clock.instant()) && !screening.writtenLater();
        boolean gated = closed && conversation.mine();
        var known = gated ? Map.<String, Answer>of() : conversations.known(family.id(), screening.id(), domain.id());
        var questions =
                new Questions(conversation, domain, family.stage(), wordings, known, named(known, attempt), attempt);
        var asked = questions.all();
        var rules = new ScreeningRules(conversation.pack().orElseThrow());
        var outcome = rules.evaluate(codes(conversation, domain));
        boolean comesOut = outcome.comesOut(domain.id());
        var urgent = outcome.sameDay().stream()
                .map(one -> urgent(one.trigger().id(), wordings))
                .toList();
        var help = questions.help(comesOut);
        var base = "/families/" + family.id() + "/screenings/" + screening.id();
        var group = Rail.group(conversation, family.stage(), domain);
        return new DomainPage(
                family.id().toString(),
                screening.ofSecondParent() ? seconds.called(screening, wordings.t()) : family.called(),
                screening.ofSecondParent(),
                base,
                domain.id(),
                wordings.domain(domain.id()),
                domain.group(),
                group.indexOf(domain) + 1,
                group.size(),
                StageRules.saysWhy(family.stage()) ? wordings.of("domain." + domain.id() + ".why") : null,
                wordings.shared("screening.may-pass"),
                gated,
                screening.state() == ScreeningState.DONE,
                conversation.writes()
                        && (gated || !closed)
                        && (screening.state() == ScreeningState.DONE || screening.resumableOn(Brussels.today(clock))),
                asked.stream().allMatch(one -> one.words().draft()),
                conversation.mine() && screening.person() == null,
                conversation.byHerself().toTalkOver().contains(domain.id()),
                urgent,
                asked,
                help,
                comesOut,
                new Rail(conversation, family.stage(), wordings, base, lang).stops(domain),
                shown(asked, help, comesOut, urgent),
                UUID.randomUUID().toString(),
                lang == null ? "" : lang,
                Languages.direction(wordings.hers()),
                languages(conversation, wordings),
                Arrays.stream(NotAskedReason.values())
                        .map(one -> new Choice(one.name(), wordings.t().of("screening.reason", one)))
                        .toList(),
                (int) asked.stream()
                        .filter(one -> one.known() != null && !one.known().kept())
                        .count(),
                attempt.errors(),
                attempt.conflict());
    }

    private Map<ActorId, String> named(Map<String, Answer> known, Attempt attempt) {
        var ids = new ArrayList<ActorId>();
        known.values().forEach(one -> ids.add(one.heardBy()));
        attempt.theirs().forEach(one -> ids.add(one.by()));
        return names.of(ids);
    }

    static Map<String, List<String>> codes(Conversation conversation, Domain domain) {
        var codes = new HashMap<String, List<String>>();
        for (Item item : domain.items()) {
            var answer = conversation.answers().get(item.id());
            if (answer != null && answer.kind().carriesAnAnswer()) {
                codes.put(item.id(), answer.codes());
            }
        }
        return codes;
    }

    private static DomainPage.Urgent urgent(String code, Wordings wordings) {
        return new DomainPage.Urgent(
                code,
                wordings.text("sameday." + code + ".title", code),
                wordings.text("sameday." + code + ".action", ""));
    }

    private static String shown(List<Question> asked, Question help, boolean comesOut, List<DomainPage.Urgent> urgent) {
        var shown = new ArrayList<String>();
        asked.stream().filter(Question::shown).map(Question::item).forEach(shown::add);
        if (comesOut) {
            shown.add(help.item());
        }
        urgent.forEach(one -> shown.add(URGENT + one.code()));
        return String.join(" ", shown);
    }

    private static List<Choice> languages(Conversation conversation, Wordings wordings) {
        return conversation.pack().orElseThrow().wordings().keySet().stream()
                .sorted()
                .map(one -> new Choice(
                        one,
                        Locale.of(one).getDisplayLanguage(Locale.of(one)),
                        one.equals(wordings.hers()) ? "now" : null,
                        false))
                .toList();
    }

    /** Whether the domain waits for an answer to "do you wish help with this?". */
    static boolean helpAnswered(Conversation conversation, Domain domain) {
        var help = conversation.answers().get(domain.id() + HelpWish.ITEM);
        return help != null && help.kind() != AnswerKind.DROPPED;
    }
}
