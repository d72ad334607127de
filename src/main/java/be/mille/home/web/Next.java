package be.mille.home.web;

import be.mille.careplan.Responsible;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;

/** What is expected next around a family: of whom, what, by when. */
public record Next(FamilyId family, Responsible owner, String what, LocalDate on) {
    public boolean mine() {
        return owner.kind() == Responsible.Kind.YOU;
    }

    /** Who, as the reader says it. */
    public String who(Words words, String called) {
        return mine() ? words.get("home.you.first") : owner.words(words.t(), called);
    }
}
