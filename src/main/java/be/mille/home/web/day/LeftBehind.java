package be.mille.home.web.day;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Begun;
import be.mille.family.Families;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What colleagues began and cannot follow any more comes to the reader where she answers for the family. */
@Component
class LeftBehind {
    private final Families families;
    private final Professionals professionals;

    LeftBehind(Families families, Professionals professionals) {
        this.families = families;
        this.professionals = professionals;
    }

    /**
     * What the reader follows: her own, and what was left to her. Of what is restricted all follow it who see it: whoever answers need not
     * be one of them.
     */
    record Followed(ActorId me, Map<Begun, ActorId> left) {
        boolean by(FamilyId family, ActorId author, Compartment compartment) {
            var answers = left.get(new Begun(family, author));
            return author.equals(me) || answers != null && (compartment.restricted() || answers.equals(me));
        }
    }

    Followed among(Collection<Begun> begun) {
        var me = CurrentActor.get().id();
        return new Followed(
                me,
                families.leftBehind(begun.stream()
                        .filter(one -> !one.by().equals(me))
                        .distinct()
                        .toList()));
    }

    /** Says whose it was, where it was left to the reader. */
    String why(String why, ActorId author, Words words) {
        return author.equals(CurrentActor.get().id())
                ? why
                : words.get(
                        "home.day.why.left",
                        why,
                        professionals.find(author).map(Professional::name).orElse(""));
    }
}
