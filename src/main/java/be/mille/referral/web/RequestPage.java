package be.mille.referral.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Knot;
import be.mille.ui.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request at whoever was asked.
 *
 * @param booking what an interpreter is asked for; null for any other help
 * @param until until when she can read it; null while it is open
 * @param added what was answered since to what she wanted to know
 * @param reachOfSender where whoever asks is called
 * @param herself that it is she who asks; null where somebody else asks for her
 * @param together several were asked; the first that can takes it
 * @param passOn where it is passed on; null when it cannot be
 * @param passed what it was passed on to
 * @param now what somebody else answered meanwhile; empty when nobody did
 */
public record RequestPage(
        String action,
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
        boolean together,
        Knot knot,
        String state,
        @Nullable String words,
        List<Choice> answers,
        List<Choice> declines,
        List<Choice> couldNots,
        AnswerForm form,
        FormErrors errors,
        @Nullable String passOn,
        List<PassedLine> passed,
        List<Choice> cancels,
        List<CourseLine> course,
        List<String> now) {}
