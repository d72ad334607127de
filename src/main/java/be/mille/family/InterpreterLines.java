package be.mille.family;

import be.mille.kernel.FamilyId;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of appointments says of who interprets; answered by the module that asks for interpreters. */
public interface InterpreterLines {
    /**
     * How it stands, and the one thing to do.
     *
     * @param words null where there is nothing to say yet
     * @param action what the link says; null when there is nothing to do
     */
    record Line(
            @Nullable String words,
            @Nullable String action,
            @Nullable String href) {}

    /**
     * @param needed whether she needs an interpreter
     * @return no entry where an appointment says it all itself
     */
    Map<ContactId, Line> of(FamilyId family, List<Contact> contacts, boolean needed, Texts t);
}
