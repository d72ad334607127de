package be.mille.family;

import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What another module knows to be done of what is expected. A module that uses this one implements it as a bean; it is
 * asked inside the reader's transaction, after access was asked, and answers only what this reader may know.
 */
public interface ExpectedFacts {
    /** @param token {@code screening} or {@code plan}, as the pack names it; @param on the day it was done */
    record Fact(String token, LocalDate on) {}

    List<Fact> of(FamilyId family);

    /** Of every family the current actor has open, in one query. */
    Map<FamilyId, List<Fact>> ofMine();
}
