package be.mille.screening.web;

import be.mille.family.Stage;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.screening.Answer;
import be.mille.screening.AnswerKind;
import be.mille.screening.Conversations.Conversation;
import be.mille.screening.HelpWish;
import be.mille.screening.NotAskedReason;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPack.Item;
import be.mille.screening.ScreeningPack.Type;
import be.mille.screening.ScreeningRules;
import be.mille.screening.web.DomainPage.Known;
import be.mille.screening.web.DomainPage.Option;
import be.mille.screening.web.DomainPage.Question;
import be.mille.screening.web.DomainPage.Theirs;
import be.mille.screening.web.DomainPages.Attempt;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions of a domain as the page shows them. */
record Questions(
        Conversation conversation,
        Domain domain,
        Stage stage,
        Wordings wordings,
        Map<String, Answer> known,
        Map<ActorId, String> names,
        Attempt attempt) {

    List<Question> all() {
        var pack = conversation.pack().orElseThrow();
        var rules = new ScreeningRules(pack);
        var codes = DomainPages.codes(conversation, domain);
        var questions = new ArrayList<Question>();
        for (var item : domain.items()) {
            if (StageRules.asksItem(pack, stage, item.id())) {
                questions.add(question(item, rules.enabled(item, codes), questions.isEmpty()));
            }
        }
        return List.copyOf(questions);
    }

    private Question question(Item item, boolean shown, boolean first) {
        var stored = conversation.answers().get(item.id());
        var values = values(item.id(), stored);
        var options = new ArrayList<Option>();
        var pack = conversation.pack().orElseThrow();
        for (var code : item.codes()) {
            if (StageRules.offersAnswer(pack, stage, item.id(), code)) {
                options.add(new Option(
                        code,
                        wordings.of("answer." + item.id() + "." + code),
                        values.contains(code),
                        false,
                        item.type() == Type.CHOICES && ScreeningRules.exclusive(item.id(), code)));
            }
        }
        options.add(soft(AnswerForm.PREFERS_NOT, "screening.prefers-not", values));
        options.add(soft(AnswerForm.NOT_ASKED, "screening.not-asked", values));
        return new Question(
                AnswerForm.id(item.id()),
                item.id(),
                item.type().name().toLowerCase(Locale.ROOT),
                wordings.of("item." + item.id()),
                hint(item),
                options,
                typed(item, stored),
                stored == null || stored.reason() == null
                        ? NotAskedReason.NOT_THE_MOMENT.name()
                        : stored.reason().name(),
                stored == null ? 0 : stored.version(),
                item.enableWhen().stream()
                        .map(one -> one.item() + "=" + one.answer())
                        .collect(Collectors.joining(" ")),
                shown,
                first,
                known(item, stored, values),
                theirs(item.id()),
                attempt.errors().of(AnswerForm.id(item.id())),
                conversation.byHerself().items().contains(item.id()));
    }

    private @Nullable String hint(Item item) {
        var key = "item." + item.id() + ".hint";
        var hint = wordings.text(key, "");
        return hint.isEmpty() ? null : hint;
    }

    private Option soft(String value, String key, List<String> values) {
        return new Option(value, wordings.shared(key), values.contains(value), true, true);
    }

    /** What was typed and not stored comes before what is stored. */
    private List<String> values(String item, @Nullable Answer stored) {
        var form = attempt.form();
        if (form != null && form.shown().contains(item)) {
            return form.values(item);
        }
        if (stored == null) {
            return List.of();
        }
        return switch (stored.kind()) {
            case ANSWERED, KEPT -> stored.codes();
            case PREFERS_NOT -> List.of(AnswerForm.PREFERS_NOT);
            case NOT_ASKED -> List.of(AnswerForm.NOT_ASKED);
            case DROPPED -> List.of();
        };
    }

    private String typed(Item item, @Nullable Answer stored) {
        var form = attempt.form();
        if (form != null && form.shown().contains(item.id())) {
            return form.values(item.id()).stream()
                    .filter(one -> !one.startsWith("_"))
                    .findFirst()
                    .orElse("");
        }
        var words = stored == null ? null : stored.words();
        if (words == null) {
            return "";
        }
        try {
            return item.type() == Type.DATE ? wordings.dates().numeric(LocalDate.parse(words)) : words;
        } catch (DateTimeException e) {
            return words;
        }
    }

    private @Nullable Known known(Item item, @Nullable Answer stored, List<String> values) {
        var before = known.get(item.id());
        boolean answered = stored != null && stored.kind() != AnswerKind.DROPPED && stored.kind() != AnswerKind.KEPT;
        if (before == null || answered) {
            return null;
        }
        return new Known(
                wordings.answer(before),
                who(before.heardBy()),
                Brussels.dayOf(before.saidAt()),
                stored != null && stored.kind() == AnswerKind.KEPT || values.contains(AnswerForm.KEEP),
                String.join(" ", before.codes()));
    }

    private @Nullable Theirs theirs(String item) {
        return attempt.theirs().stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .map(one -> new Theirs(wordings.answer(one), who(one.by()), one.at()))
                .orElse(null);
    }

    /** Whoever is no colleague is she herself, through a door. */
    private String who(ActorId id) {
        return Objects.requireNonNullElseGet(names.get(id), () -> wordings.t().get("screening.by-herself"));
    }

    Question help(boolean comesOut) {
        var item = domain.id() + HelpWish.ITEM;
        var stored = conversation.answers().get(item);
        var values = values(item, stored);
        var options = Arrays.stream(HelpWish.values())
                .map(one -> new Option(
                        one.code(),
                        wordings.shared("screening.help." + one.name()),
                        values.contains(one.code()),
                        false,
                        false))
                .toList();
        return new Question(
                AnswerForm.id(item),
                item,
                "help",
                wordings.shared("screening.help.question"),
                null,
                options,
                "",
                "",
                stored == null ? 0 : stored.version(),
                "",
                comesOut,
                false,
                null,
                theirs(item),
                attempt.errors().of(AnswerForm.id(item)),
                false);
    }
}
