package be.mille.copy.internal;

import be.mille.screening.Answer;
import be.mille.screening.AnswerKind;
import be.mille.screening.HelpWish;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPack.Type;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the pack a conversation was held with. A code without a text is shown as it is, so that nothing stored is lost. */
record TalkWords(@Nullable ScreeningPack pack, Texts t, Dates dates) {
    String text(String key, String otherwise) {
        return pack == null ? otherwise : pack.wording(t.language()).text(key).orElse(otherwise);
    }

    /** Whether nobody has reviewed these words yet. */
    boolean draft(String key) {
        if (pack == null) {
            return false;
        }
        var wording = pack.wording(t.language());
        return wording.text(key).isPresent() && wording.draft(key);
    }

    String domain(String domain) {
        return text("domain." + domain + ".title", domain);
    }

    String question(String item) {
        return item.endsWith(HelpWish.ITEM) ? t.get("screening.help.question") : text("item." + item, item);
    }

    String answer(Answer one) {
        return answer(one.item(), one.kind(), one.codes(), one.words());
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

    private String answer(String item, String code) {
        return item.endsWith(HelpWish.ITEM)
                ? HelpWish.of(code).map(one -> t.of("screening.help", one)).orElse(code)
                : text("answer." + item + "." + code, code);
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
