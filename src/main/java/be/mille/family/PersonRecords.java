package be.mille.family;

import be.mille.kernel.FamilyId;
import be.mille.kernel.StaleException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writing the person side of a record. Every change keeps what was before; a version that is no longer the last throws
 * {@link StaleException}. What is added carries the key of its form as id: sent twice, it is there once.
 */
public interface PersonRecords {
    /** Opens a record and the first relation to it, in one transaction. */
    FamilyId open(OpenFamily command);

    void change(FamilyId family, PersonFields fields, int version);

    NissOutcome setNiss(FamilyId family, String typed, int version);

    void setNoNiss(FamilyId family, @Nullable NissAbsence because, int version);

    void setAddress(FamilyId family, AddressFields fields, int version);

    /** The protected address, to somebody who says why; who asked is kept. */
    AddressFields showAddress(FamilyId family, String reason);

    void addChannel(FamilyId family, UUID key, ChannelFields fields);

    void changeChannel(FamilyId family, UUID channel, ChannelFields fields, int version);

    /** It is not used any more; it stays in the history. */
    void endChannel(FamilyId family, UUID channel, int version);

    void addMember(FamilyId family, UUID key, MemberFields fields);

    void changeMember(FamilyId family, UUID member, MemberFields fields, int version);

    void endMember(FamilyId family, UUID member, int version);

    /**
     * Writes about somebody else than her; its author becomes one of its readers. Whoever could not read what was there
     * writes version 0: then both are kept.
     */
    void setDetail(FamilyId family, UUID member, DetailFields fields, int version);

    /**
     * The second parent, new (version 0) or changed, and what is known about him or her.
     *
     * @param detail null where nothing is said
     */
    void setSecondParent(
            FamilyId family,
            UUID key,
            MemberFields fields,
            int version,
            @Nullable DetailFields detail,
            int detailVersion);

    void setHousehold(FamilyId family, HouseholdFields fields, int version);
}
