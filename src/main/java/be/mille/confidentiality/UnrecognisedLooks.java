package be.mille.confidentiality;

import be.mille.access.ActorFunction;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.Set;

/** "I do not recognise this": a line of the looks that she asks about, noted on her behalf by somebody around her. */
public interface UnrecognisedLooks {
    /** A line as she is shown it. */
    record Line(LocalDate day, OrganisationId organisation, ActorFunction function) {}

    /** Goes to the confidentiality officer of that organisation.
     *
     * @throws NotFoundException when there is no such line
     */
    void note(FamilyId family, Line line);

    Set<Line> of(FamilyId family);
}
