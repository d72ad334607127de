package be.mille.screening.web;

import be.mille.screening.Answer;
import be.mille.screening.AnswerKind;
import be.mille.screening.HelpWish;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPack.Type;
import be.mille.screening.ScreeningPack.Wording;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a pack for one page: hers, and beneath them those of the professional where the two speak different
 * languages. A code without a text is shown as it is, so that nothing stored is ever hidden.
 */
record Wordings(@Nullable ScreeningPack pack, String professional, String hers, Texts t, Texts her, Dates dates) {
    /** What is worded for a woman where a language distinguishes: the second parent is spoken to in words of its own. */
    private static final Set<String> TO_HER = Set.of("screening.help.question", "screening.may-pass");

    boolean twoLanguages() {
        return !professional.equals(hers);
    }

    Words of(String key) {
        if (pack == null) {
            return new Words(key, professional, "ltr", false, null);
        }
        var wording = pack.wording(hers);
        var found = wording.text(key).map(_ -> wording).orElseGet(() -> pack.wording(professional));
        return new Words(
                found.text(key).orElse(key),
                found.language(),
                Languages.direction(found.language()),
                found.draft(key),
                found.language().equals(professional) ? null : professional(key));
    }

    /** Words of the interface that she reads too: the two soft answers, the wish for help. */
    Words shared(String key) {
        var said = pack != null && pack.ofSecondParent() && TO_HER.contains(key) ? key + ".second-parent" : key;
        return new Words(her.get(said), hers, Languages.direction(hers), false, twoLanguages() ? t.get(said) : null);
    }

    /** The professional's words alone. */
    String professional(String key) {
        return text(key, key);
    }

    String text(String key, String otherwise) {
        return pack == null ? otherwise : wording().text(key).orElse(otherwise);
    }

    /** Whether the professional's words are a draft; a code without a text has nothing to review. */
    boolean draft(String key) {
        return pack != null && wording().text(key).isPresent() && wording().draft(key);
    }

    private Wording wording() {
        return Objects.requireNonNull(pack).wording(professional);
    }

    String domain(String domain) {
        return text("domain." + domain + ".title", domain);
    }

    String question(String item) {
        if (item.endsWith(HelpWish.ITEM)) {
            return t.get("screening.help.question");
        }
        return text("item." + item, item);
    }

    String answer(String item, String code) {
        if (item.endsWith(HelpWish.ITEM)) {
            return HelpWish.of(code).map(one -> t.of("screening.help", one)).orElse(code);
        }
        return text("answer." + item + "." + code, code);
    }

    /** An answer in words, for the professional. */
    String answer(Answer answer) {
        return answer(answer.item(), answer.kind(), answer.codes(), answer.words());
    }

    String answer(String item, AnswerKind kind, List<String> codes, @Nullable String words) {
        return switch (kind) {
            case ANSWERED, KEPT ->
                words == null
                        ? codes.stream().map(code -> answer(item, code)).collect(Collectors.joining(", "))
                        : open(item, words);
            case PREFERS_NOT -> t.get("screening.prefers-not");
            case NOT_ASKED -> t.get("screening.not-asked");
            case DROPPED -> t.get("screening.dropped");
        };
    }

    private String open(String item, String words) {
        boolean date = pack != null
                && pack.item(item).filter(one -> one.type() == Type.DATE).isPresent();
        try {
            return date ? dates.full(LocalDate.parse(words)) : words;
        } catch (DateTimeException e) {
            return words;
        }
    }
}
