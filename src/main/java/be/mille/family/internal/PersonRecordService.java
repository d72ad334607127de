package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.family.AddressFields;
import be.mille.family.ChannelFields;
import be.mille.family.DetailFields;
import be.mille.family.FamilyAction;
import be.mille.family.HouseholdFields;
import be.mille.family.MemberFields;
import be.mille.family.NissAbsence;
import be.mille.family.NissOutcome;
import be.mille.family.OpenFamily;
import be.mille.family.PersonCard;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.Phones;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the person side of a record; each write asks, changes one thing and keeps what was before. */
@Service
@Transactional
class PersonRecordService implements PersonRecords {
    private final Access access;
    private final Relations relations;
    private final Clearances clearances;
    private final Ids ids;
    private final FamilyStore families;
    private final ContactStore contacts;
    private final HouseholdStore households;
    private final NoteSaving notes;
    private final NameStore names;
    private final NissService numbers;
    private final ChangeStore changes;
    private final ObjectProvider<FirstDating> dating;

    PersonRecordService(
            Access access,
            Relations relations,
            Clearances clearances,
            Ids ids,
            FamilyStore families,
            ContactStore contacts,
            HouseholdStore households,
            NoteSaving notes,
            NameStore names,
            NissService numbers,
            ChangeStore changes,
            ObjectProvider<FirstDating> dating) {
        this.access = access;
        this.relations = relations;
        this.clearances = clearances;
        this.ids = ids;
        this.families = families;
        this.contacts = contacts;
        this.households = households;
        this.notes = notes;
        this.names = names;
        this.numbers = numbers;
        this.changes = changes;
        this.dating = dating;
    }

    @Override
    public FamilyId open(OpenFamily command) {
        access.require(FamilyAction.OPEN_RECORD);
        var before = families.byKey(command.key());
        if (before.isPresent()) {
            return before.get();
        }
        var family = new FamilyId(ids.next());
        relations.openNew(family, command.proof(), command.due());
        families.insert(family, command.key(), command.person());
        names.index(family, command.person());
        changes.write(family, Compartment.C0, "person", null, null, command.person());
        var phone = command.phone();
        if (phone != null) {
            addChannel(family, ids.next(), notAskedYet(phone));
        }
        var due = command.due();
        if (due != null) {
            dating.ifAvailable(first -> first.dated(family, due));
        }
        return family;
    }

    private static ChannelFields notAskedYet(String phone) {
        return new ChannelFields(
                ChannelFields.Kind.PHONE,
                Phones.e164(phone).orElseThrow(() -> new IllegalArgumentException("Not a phone number")),
                ChannelFields.Whose.HERS,
                null,
                ChannelFields.Safety.NOT_ASKED,
                false,
                false,
                false,
                null,
                null,
                null,
                null);
    }

    @Override
    public void change(FamilyId family, PersonFields fields, int version) {
        access.require(FamilyAction.CHANGE_PERSON, family);
        var before = families.head(family).orElseThrow(NotFoundException::new);
        families.update(family, fields, version);
        names.index(family, fields);
        changes.write(family, Compartment.C0, "person", null, before.fields(), fields);
    }

    @Override
    public NissOutcome setNiss(FamilyId family, String typed, int version) {
        return numbers.set(family, typed, version);
    }

    @Override
    public void setNoNiss(FamilyId family, @Nullable NissAbsence because, int version) {
        numbers.setNone(family, because, version);
    }

    @Override
    public void setAddress(FamilyId family, AddressFields fields, int version) {
        access.require(FamilyAction.CHANGE_ADDRESS, family, Compartment.C0L);
        var before = contacts.address(family).map(PersonCard.Address::fields).orElse(null);
        contacts.setAddress(family, fields, version);
        changes.write(family, Compartment.C0L, "address", null, before, fields);
    }

    @Override
    public AddressFields showAddress(FamilyId family, String reason) {
        var opening = access.require(FamilyAction.SHOW_PROTECTED_ADDRESS, family, Compartment.C0L);
        var address = contacts.address(family).map(PersonCard.Address::fields).orElseThrow(NotFoundException::new);
        contacts.addressShown(family, opening.actor().id().value(), reason);
        changes.write(family, Compartment.C0L, "address-shown", null, Map.of(), Map.of("reason", reason));
        return address;
    }

    @Override
    public void addChannel(FamilyId family, UUID key, ChannelFields fields) {
        access.require(FamilyAction.CHANGE_CHANNELS, family, Compartment.C0L);
        if (contacts.insert(family, key, fields)) {
            changes.write(family, Compartment.C0L, "channel", key, null, fields);
        }
    }

    @Override
    public void changeChannel(FamilyId family, UUID channel, ChannelFields fields, int version) {
        access.require(FamilyAction.CHANGE_CHANNELS, family, Compartment.C0L);
        var before = contacts.channel(family, channel).orElseThrow(NotFoundException::new);
        contacts.update(family, channel, fields, version);
        changes.write(family, Compartment.C0L, "channel", channel, before.fields(), fields);
    }

    @Override
    public void endChannel(FamilyId family, UUID channel, int version) {
        access.require(FamilyAction.CHANGE_CHANNELS, family, Compartment.C0L);
        var before = contacts.channel(family, channel).orElseThrow(NotFoundException::new);
        contacts.end(family, channel, version);
        changes.write(family, Compartment.C0L, "channel", channel, before.fields(), null);
    }

    @Override
    public void addMember(FamilyId family, UUID key, MemberFields fields) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        if (households.insert(family, key, fields)) {
            notes.member(family, key, null, fields);
        }
    }

    @Override
    public void changeMember(FamilyId family, UUID member, MemberFields fields, int version) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        var before = member(family, member);
        households.update(family, member, fields, version);
        notes.member(family, member, before.fields(), fields);
    }

    @Override
    public void endMember(FamilyId family, UUID member, int version) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        var before = member(family, member);
        households.end(family, member, version);
        notes.member(family, member, before.fields(), null);
    }

    @Override
    public void setDetail(FamilyId family, UUID member, DetailFields fields, int version) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        member(family, member);
        clearances.clearAuthor(family, Compartment.C10);
        var me = CurrentActor.get().id();
        var before = households.details(List.of(family)).get(member);
        var author = before == null ? me : before.author();
        access.require(FamilyAction.CHANGE_THIRD_PARTY, family, Compartment.C10, author);
        households.setDetail(family, member, author, fields, version);
        changes.write(family, Compartment.C10, "detail", member, before == null ? null : before.fields(), fields);
    }

    @Override
    public void setSecondParent(
            FamilyId family,
            UUID key,
            MemberFields fields,
            int version,
            @Nullable DetailFields detail,
            int detailVersion) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        var existing = households.members(List.of(family), Map.of()).stream()
                .filter(one -> one.fields().role() == MemberFields.Role.SECOND_PARENT)
                .findFirst();
        if (existing.isPresent() && !existing.get().id().equals(key)) {
            throw new StaleException();
        }
        if (existing.isEmpty()) {
            addMember(family, key, fields);
        } else if (!existing.get().fields().equals(fields)) {
            changeMember(family, key, fields, version);
        }
        if (detail != null) {
            setDetail(family, key, detail, detailVersion);
        }
    }

    private PersonCard.Member member(FamilyId family, UUID member) {
        return households.member(family, member, Map.of()).orElseThrow(NotFoundException::new);
    }

    @Override
    public void setHousehold(FamilyId family, HouseholdFields fields, int version) {
        access.require(FamilyAction.CHANGE_HOUSEHOLD, family);
        var before = households.household(family);
        households.setHousehold(family, fields, version);
        notes.house(family, before.fields(), fields);
    }
}
