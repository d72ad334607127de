package be.mille.family;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.util.List;
import java.util.Map;

/** The pregnancies of a family, their dates, their ends, and the children born. Several may run into each other. */
public interface Pregnancies {
    /**
     * Going on first, then the last ended first; empty when none is known.
     *
     * @throws NotFoundException when the family is absent or not for this reader
     */
    List<Pregnancy> of(FamilyId family);

    /** Those of every family the current actor has open, in the same order, without datings and kinds of end. */
    Map<FamilyId, List<Pregnancy>> ofMine();

    /** @throws StaleException when somebody else changed the pregnancy in the meantime */
    TimeOutcome<PregnancyId> date(FamilyId family, DatePregnancy command);

    /**
     * Takes the last statement about the date back: what was said before it holds again.
     *
     * @throws StaleException when anything was written of the pregnancy since
     */
    void undoDating(FamilyId family, PregnancyId pregnancy, int version);

    /** Which rules a birth would break, field by field; stores nothing. For a form of several pages. */
    Map<String, TimeOutcome.Problem> check(FamilyId family, RecordBirth command);

    /** The same for an end without a living child. */
    Map<String, TimeOutcome.Problem> check(FamilyId family, RecordLoss command);

    /** A birth, or its correction. Publishes {@link PregnancyEnded}. */
    TimeOutcome<PregnancyId> birth(FamilyId family, RecordBirth command);

    /** An end without a living child, or its correction. Publishes {@link PregnancyEnded}. */
    TimeOutcome<PregnancyId> loss(FamilyId family, RecordLoss command);

    /** The end was written by mistake: the pregnancy goes on. Publishes {@link PregnancyEndUndone}. */
    void undoEnd(FamilyId family, PregnancyId pregnancy, int version);

    /** The pregnancy was written by mistake. */
    void withdraw(FamilyId family, PregnancyId pregnancy, int version);
}
