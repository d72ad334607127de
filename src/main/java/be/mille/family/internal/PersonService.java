package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.AddressFields;
import be.mille.family.FamilyAction;
import be.mille.family.PersonCard;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what this reader may know of the person side of a record. */
@Service
@Transactional
class PersonService implements Persons {
    private final Access access;
    private final FamilyStore families;
    private final ContactStore contacts;
    private final HouseholdStore households;
    private final NissStore numbers;
    private final NissVault vault;
    private final MergeStore merges;
    private final TieStore ties;

    PersonService(
            Access access,
            FamilyStore families,
            ContactStore contacts,
            HouseholdStore households,
            NissStore numbers,
            NissVault vault,
            MergeStore merges,
            TieStore ties) {
        this.access = access;
        this.families = families;
        this.contacts = contacts;
        this.households = households;
        this.numbers = numbers;
        this.vault = vault;
        this.merges = merges;
        this.ties = ties;
    }

    @Override
    public PersonCard card(FamilyId family) {
        var opening = access.require(FamilyAction.VIEW, family);
        var head = families.head(family).orElseThrow(NotFoundException::new);
        boolean reaches = opening.opens(Compartment.C0L);
        var along = merges.along(family);
        var details = opening.opens(Compartment.C10) ? households.details(along) : Map.<UUID, PersonCard.Detail>of();
        return new PersonCard(
                family,
                head.version(),
                head.fields(),
                identifier(family),
                reaches ? address(family) : null,
                reaches ? contacts.channels(along) : null,
                households.members(along, details),
                households.household(family),
                ties.of(along));
    }

    private PersonCard.Identifier identifier(FamilyId family) {
        return numbers.find(family)
                .map(kept -> {
                    var sealed = kept.sealed();
                    var masked = sealed == null || !vault.keepsNumbers()
                            ? null
                            : vault.open(family, sealed).masked();
                    return new PersonCard.Identifier(kept.version(), masked, kept.noneBecause());
                })
                .orElseGet(() -> new PersonCard.Identifier(0, null, null));
    }

    private PersonCard.Address address(FamilyId family) {
        return contacts.address(family)
                .map(PersonService::withoutWhatIsShownOnRequest)
                .orElseGet(() -> new PersonCard.Address(0, null));
    }

    private static PersonCard.Address withoutWhatIsShownOnRequest(PersonCard.Address address) {
        var fields = address.fields();
        if (fields == null || !fields.kind().shownOnRequest()) {
            return address;
        }
        return new PersonCard.Address(
                address.version(), new AddressFields(fields.kind(), null, null, null, null, null, null, null));
    }
}
