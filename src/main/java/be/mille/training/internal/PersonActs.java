package be.mille.training.internal;

import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.access.Proof;
import be.mille.directory.Geography;
import be.mille.family.AddressFields;
import be.mille.family.ChannelFields;
import be.mille.family.DetailFields;
import be.mille.family.HouseholdFields;
import be.mille.family.MemberFields;
import be.mille.family.NissOutcome;
import be.mille.family.OpenFamily;
import be.mille.family.PartialDate;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the record of a story and writes who she is, how to reach her, and who lives around her. */
@Component
class PersonActs {
    /** What she said about a channel that needs care holds for a season, then she is asked again. */
    private static final Period ASK_AGAIN = Period.ofMonths(3);

    private final PersonRecords records;
    private final KinActs kin;
    private final Geography geography;

    PersonActs(PersonRecords records, KinActs kin, Geography geography) {
        this.records = records;
        this.kin = kin;
        this.geography = geography;
    }

    FamilyId open(Story story) {
        var she = story.person();
        return records.open(new OpenFamily(
                StoryCast.key(story, "open", 0),
                new PersonFields(
                        she.called(),
                        she.given(),
                        she.family(),
                        she.nativeName(),
                        she.pronunciation(),
                        she.languages(),
                        she.interpreter(),
                        she.interpreterLanguage(),
                        she.birth()),
                null,
                null,
                proof()));
    }

    private static Proof proof() {
        return CurrentActor.get().function().group() == ActorFunction.Group.HEALTH
                ? Proof.EID_READ
                : Proof.SELF_DECLARED;
    }

    void describe(Story story, LocalDate today, FamilyId family) {
        identify(story, family);
        var address = story.person().address();
        if (address != null) {
            records.setAddress(family, fields(address), 0);
        }
        int number = 0;
        for (var channel : story.person().channels()) {
            var key = StoryCast.key(story, "channel", number++);
            records.addChannel(family, key, fields(channel, key.hashCode(), today));
        }
        household(story, today, family);
    }

    private void identify(Story story, FamilyId family) {
        var niss = story.person().niss();
        if (niss == null) {
            records.setNoNiss(family, story.person().nissAbsence(), 0);
            return;
        }
        switch (records.setNiss(family, niss, 0)) {
            case NissOutcome.Stored _, NissOutcome.NotKept _ -> {}
            case NissOutcome.Invalid _, NissOutcome.RealInTraining _, NissOutcome.InventedInReal _ ->
                throw new IllegalStateException(story.id() + " has a national number that cannot be used here");
        }
    }

    private AddressFields fields(Story.Address address) {
        var postcode = address.postcode();
        var locality = postcode == null
                ? null
                : geography.byPostcode(postcode).map(Geography.Commune::fr).orElse(null);
        return new AddressFields(
                address.kind(),
                null,
                address.street(),
                address.number(),
                address.box(),
                postcode,
                locality,
                address.note());
    }

    private ChannelFields fields(Story.Channel channel, int seed, LocalDate today) {
        boolean note = channel.kind() == ChannelFields.Kind.OTHER && channel.note() != null;
        return new ChannelFields(
                channel.kind(),
                InventedNumbers.value(channel.kind(), seed, otherwise(channel)),
                channel.whose(),
                channel.whoseName(),
                channel.safety(),
                channel.voicemail(),
                channel.messages(),
                channel.shared(),
                channel.hours(),
                channel.codeWord(),
                note ? null : channel.note(),
                channel.safety() == ChannelFields.Safety.WITH_CARE ? today.plus(ASK_AGAIN) : null);
    }

    private static String otherwise(Story.Channel channel) {
        var words = channel.note() == null ? channel.whoseName() : channel.note();
        return words == null ? "?" : words;
    }

    private void household(Story story, LocalDate today, FamilyId family) {
        int number = 0;
        var second = story.secondParent();
        if (second != null) {
            var key = StoryCast.key(story, "second-parent", 0);
            var same = story.household().stream()
                    .filter(one -> one.called().equals(second.called()))
                    .findFirst();
            records.addMember(
                    family,
                    key,
                    new MemberFields(
                            MemberFields.Role.SECOND_PARENT,
                            second.called(),
                            null,
                            null,
                            same.map(PersonActs::lives).orElse(MemberFields.Lives.UNKNOWN),
                            null,
                            same.map(Story.Relative::note).orElse(null)));
            records.setDetail(family, key, new DetailFields(null, null, null, second.languages(), null, null, null), 0);
        }
        UUID parent = null;
        for (var one : story.household()) {
            if (second == null || !one.called().equals(second.called())) {
                var key = StoryCast.key(story, "member", number);
                records.addMember(family, key, fields(one, today));
                kin.tie(StoryCast.key(story, "kin", number++), family, key, one, parent);
                parent = one.tie() == Story.Tie.PARENT ? key : parent;
            }
        }
        var care = story.siblingCare();
        if (care != null || story.houseRules() != null) {
            records.setHousehold(
                    family,
                    new HouseholdFields(
                            care == null ? null : care.who(), care == null ? null : care.note(), story.houseRules()),
                    0);
        }
    }

    private static MemberFields fields(Story.Relative one, LocalDate today) {
        return new MemberFields(role(one), one.called(), null, birth(one.age(), today), lives(one), null, one.note());
    }

    private static @Nullable PartialDate birth(@Nullable Integer age, LocalDate today) {
        return age == null ? null : new PartialDate(today.getYear() - age, null, null);
    }

    private static MemberFields.Role role(Story.Relative one) {
        return switch (one.tie()) {
            case CHILD -> MemberFields.Role.OLDER_CHILD;
            case PARTNER -> MemberFields.Role.ADULT;
            case PARENT, SIBLING, FRIEND, OTHER ->
                one.livesWith() ? MemberFields.Role.ADULT : MemberFields.Role.SUPPORT;
        };
    }

    private static MemberFields.Lives lives(Story.Relative one) {
        return one.livesWith() ? MemberFields.Lives.WITH_HER : MemberFields.Lives.ELSEWHERE;
    }
}
