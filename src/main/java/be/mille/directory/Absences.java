package be.mille.directory;

import be.mille.kernel.ActorId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Who is on leave today: no secret among those who work together. Why is written nowhere. */
public interface Absences {
    /** The last day of leave of those who are away today; nobody else is in it. */
    Map<ActorId, LocalDate> today(Collection<ActorId> actors);
}
