package be.mille.family;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contacts and appointments. A contact is: she, or a relative she named, and a professional spoke, met or wrote. Opening
 * a record or trying to call is none.
 */
public interface Contacts {
    /**
     * Everything this reader may know, the latest first.
     *
     * @throws NotFoundException when the family is absent or not for this reader
     */
    List<Contact> of(FamilyId family);

    /** @throws NotFoundException when it is absent, of another family, or not for this reader */
    Contact get(FamilyId family, ContactId contact);

    /** What is planned with the families the current actor has open, up to a day included, what is past and open first. */
    List<Appointment> plannedOfMine(LocalDate until);

    /** Day of the last contact with a family. */
    Optional<LocalDate> last(FamilyId family);

    /** Day of the last contact with each family of the current actor; no entry where there was none. */
    Map<FamilyId, LocalDate> lastOfMine();

    /** Day of the last attempt with each family of the current actor; no entry where nobody tried. */
    Map<FamilyId, LocalDate> triedOfMine();

    TimeOutcome<ContactId> record(FamilyId family, RecordContact command);

    /** Says what became of something planned. */
    void become(FamilyId family, ContactId contact, Contact.State state, int version);

    /** Says how what is planned is interpreted. @throws NotFoundException when it is not planned */
    void interpreting(FamilyId family, ContactId contact, Contact.Interpreter interpreter, int version);

    /** Takes the last change of a contact back; what was written for the first time is withdrawn. */
    void undo(FamilyId family, ContactId contact, int version);

    /** It was written by mistake. @throws StaleException when it was changed in the meantime */
    void withdraw(FamilyId family, ContactId contact, int version);
}
