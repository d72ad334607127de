package be.mille.referral.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Knot;
import be.mille.ui.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as somebody without an account reads it.
 *
 * @param booking what an interpreter is asked for; null for any other help
 * @param added what was answered since to what she wanted to know
 * @param to as whoever asked named the receiver
 * @param reachOfSender where whoever asks is called
 * @param herself that it is she who asks; null where somebody else asks for her
 * @param state how it stands; null while nobody has answered
 * @param answers what can be answered now; empty when it is over
 * @param first whether it is the first answer
 * @param join how one comes to an account, in one sentence
 * @param joinHref where one asks for it; null where nobody would read it, or it was asked
 * @param now what is said at the top: thanks, or what somebody else answered meanwhile
 */
public record ReplyPage(
        String path,
        String action,
        String to,
        String called,
        String need,
        @Nullable BookingView booking,
        @Nullable String more,
        List<String> added,
        @Nullable String reach,
        String languages,
        boolean interpreter,
        String from,
        Reach reachOfSender,
        @Nullable String herself,
        String category,
        String sent,
        String answerBy,
        boolean late,
        Knot knot,
        @Nullable String state,
        @Nullable String words,
        List<Choice> answers,
        List<Choice> declines,
        List<Choice> couldNots,
        boolean first,
        String until,
        String join,
        @Nullable String joinHref,
        AnswerForm form,
        FormErrors errors,
        List<String> now) {}
