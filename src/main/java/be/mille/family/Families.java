package be.mille.family;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading families, for the other modules. */
public interface Families {
    /** @throws NotFoundException when absent or not for this reader */
    FamilySummary get(FamilyId family);

    /** Every family the current actor has open now, by called name; one query, whatever their number. */
    List<FamilySummary> mine();

    /** To the end of this transaction every list of the current actor holds these of her families alone, with the records read as part of them. */
    void lookOnlyAt(Collection<FamilyId> families);

    /**
     * Who is told what happens to a record: whoever answers for it, the current actor left out; where nobody else is there, whoever opened
     * it.
     */
    ActorId answersFor(FamilyId family);

    /**
     * Who answers now for each of these families of the current actor: whoever coordinates; while she is away or suspended, whoever stands
     * in; else, of those who accompany the family and hold a post, whoever had the last contact, opened the record, follows families near
     * their home, or accompanies her longest. No entry where nobody is there any more.
     */
    Map<FamilyId, ActorId> answering(Collection<FamilyId> families);

    /**
     * What was begun by somebody who cannot go on, as she is not there any more, or is on leave and named who stands in; with whoever
     * answers for the family instead. What the others began is not in it. Only families of the current actor.
     */
    Map<Begun, ActorId> leftBehind(Collection<Begun> begun);

    /** Who follows what somebody began in a family: she herself as long as she can, else whoever answers instead. */
    default ActorId follows(FamilyId family, ActorId author) {
        var begun = new Begun(family, author);
        return leftBehind(List.of(begun)).getOrDefault(begun, author);
    }

    /** Who stands in for whoever coordinates; said after {@link #coordinate}, by the same module. */
    void standsIn(FamilyId family, @Nullable ActorId deputy);

    /**
     * Somebody coordinates from now on, and nobody stands in for her yet. Only the module that keeps the mandates says so: this is what every other module reads of it.
     *
     * @param lastDay after which nobody coordinates; null for no end of its own. Without a running relation nobody coordinates either
     */
    void coordinate(FamilyId family, ActorId coordinator, @Nullable LocalDate lastDay);

    /** Nobody coordinates any more, in this record and in those that are read as part of it. */
    void uncoordinate(FamilyId family);
}
