package be.mille.home.web.team;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Member;
import be.mille.ui.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The team around one family: who now, who before, and the forms that change it.
 *
 * @param coordinator null when nobody coordinates
 */
public record TeamPage(
        String familyHref,
        String her,
        @Nullable String coordinator,
        List<Row> now,
        List<Member> before,
        List<Help> help,
        List<Support> supports,
        @Nullable Forms forms,
        FormErrors errors) {
    public TeamPage {
        now = List.copyOf(now);
        before = List.copyOf(before);
        help = List.copyOf(help);
        supports = List.copyOf(supports);
    }

    /**
     * @param role that she is there for a restricted subject, and who sees it; null where the whole team sees her
     * @param silent whether she shared nothing this reader may know
     * @param askNews where she is asked for news; null when she was lately, or shared something
     * @param newsAsked that somebody asked her lately, and when; null when nobody did
     * @param ending the form that ends her relation is open, with what was typed
     */
    public record Row(
            String id,
            Member member,
            String post,
            String languages,
            Reach reach,
            String until,
            @Nullable String role,
            boolean coordinates,
            boolean me,
            boolean silent,
            @Nullable String askNews,
            @Nullable String newsAsked,
            @Nullable String ending) {}

    /**
     * A service, or somebody outside the team, who said yes to a request.
     *
     * @param what was asked, in one line
     * @param since how far it has come, and since when
     * @param href the request
     */
    public record Help(String name, String what, String since, Reach reach, String href) {}

    /**
     * Somebody who supports her without being paid for it: a neighbour, a doula, a grandmother. No access goes with it.
     *
     * @param what what she or he does, and how to be reached, as far as this reader may know
     */
    public record Support(String name, @Nullable String tie, List<String> what, String href) {
        public Support {
            what = List.copyOf(what);
        }
    }

    /** Only for a reader who may change the team. */
    public record Forms(List<Choice> colleagues, List<Choice> reasons) {}
}
