package be.mille.careplan;

import be.mille.kernel.FamilyId;
import java.time.LocalDate;

/** The open step of a family that comes first, among those the reader may know. */
public record NextAction(FamilyId family, StepId step, String title, Responsible owner, LocalDate due, boolean late) {}
