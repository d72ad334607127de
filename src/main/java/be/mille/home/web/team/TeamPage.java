package be.mille.home.web.team;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The team around one family: who now, who before, who coordinates, and the forms that change it. */
public record TeamPage(
        String familyHref,
        String her,
        List<Row> now,
        List<Member> before,
        @Nullable Forms forms,
        FormErrors errors) {
    public TeamPage {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }

    /** @param ending the form that ends her relation is open, with what was typed */
    public record Row(
            String id,
            Member member,
            String organisation,
            String languages,
            String until,
            boolean coordinates,
            boolean me,
            @Nullable String ending) {}

    /** Only for a reader who may change the team. */
    public record Forms(String coordinator, List<Choice> coordinators, List<Choice> colleagues, List<Choice> reasons) {}
}
