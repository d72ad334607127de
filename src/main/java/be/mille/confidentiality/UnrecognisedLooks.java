package be.mille.confidentiality;

import be.mille.access.ActorFunction;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** "I do not recognise this": a line of the looks that she asks about, noted on her behalf by somebody around her. */
public interface UnrecognisedLooks {
    /** A line as she is shown it. */
    record Line(LocalDate day, OrganisationId organisation, ActorFunction function) {}

    /** What an officer let the family know about a line, and when. */
    record Answer(LocalDate day, String words) {}

    /**
     * Goes to the confidentiality officer of that organisation, or where it has none to all.
     *
     * @throws NotFoundException when there is no such line
     */
    void note(FamilyId family, Line line);

    /** With what was answered, the oldest first; nothing yet where nobody has. */
    Map<Line, List<Answer>> of(FamilyId family);
}
