package be.mille.referral.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Knot;
import be.mille.ui.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request as the team sees it: what was told, how it stands, what can be done, what happened.
 *
 * @param reach where whoever was asked is called
 * @param elsewhere where the same help is asked of somebody else
 * @param onlyCalled nobody of them reads anything here
 * @param acts which of the acts make sense now, and only for who may write
 * @param letters those to each receiver without an account
 * @param chain what it was passed on from; null for a first request
 * @param passed what it was passed on to
 * @param offered what became of it at each service, where several were asked
 * @param although why it was asked once more
 * @param readers who can read this page, in one line
 */
public record ReferralPage(
        String base,
        String family,
        String called,
        String to,
        Reach reach,
        String category,
        String elsewhere,
        String state,
        Knot knot,
        @Nullable String words,
        @Nullable String next,
        boolean late,
        Told told,
        String agreement,
        @Nullable String although,
        @Nullable String companion,
        @Nullable String firstContact,
        @Nullable String met,
        String readers,
        boolean onlyCalled,
        Acts acts,
        List<LetterPart> letters,
        @Nullable Chain chain,
        List<PassedLine> passed,
        List<Offered> offered,
        List<Choice> answers,
        List<Choice> declines,
        List<Choice> couldNots,
        List<Choice> cancels,
        List<Choice> mets,
        AnswerForm form,
        FormErrors errors,
        int version,
        List<CourseLine> course,
        List<String> now) {

    /**
     * Where a request comes from that was passed on.
     *
     * @param also the same help, asked of somebody else too; null when it is not
     */
    public record Chain(
            String by, String from, String href, @Nullable String also) {}

    /**
     * One of several services that were asked.
     *
     * @param offer whose answer can be noted here, as told by telephone; null where it cannot, or beside her link
     * @param reach where it is called
     */
    public record Offered(
            String service,
            String state,
            String when,
            @Nullable String words,
            @Nullable String offer,
            Reach reach) {}

    /** What the receiver reads. */
    public record Told(
            String called,
            @Nullable String reach,
            String languages,
            String need,
            @Nullable String more,
            @Nullable BookingView booking) {}

    /** What can be done with it now. */
    public record Acts(
            boolean remind,
            boolean elsewhere,
            boolean answer,
            boolean cancel,
            boolean close,
            boolean met,
            boolean firstContact,
            boolean tell,
            boolean says,
            boolean join,
            boolean leave) {}
}
