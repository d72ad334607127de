/** The drawings as plain numbers: the thousand days, the team around her, the thread of a caseload row. */
@NullMarked
@NamedInterface("draw")
package be.mille.ui.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
