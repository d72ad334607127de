package be.mille.opinion;

import be.mille.careplan.AddNeed;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.NeedState;
import be.mille.family.AddressFields;
import be.mille.family.ChannelFields;
import be.mille.family.MemberFields;
import be.mille.family.OpenFamily;
import be.mille.family.PartialDate;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** One invented family, and every word by which somebody would know it. */
record Invented(FamilyId family, List<String> traces) {
    private static final List<String> GIVEN = List.of(
            "Zoubida",
            "Maëlle",
            "Ngozi",
            "Yildiz",
            "Précieuse",
            "Xiomara",
            "Oleksandra",
            "Fatoumata",
            "Katarzyna",
            "Ömür");
    private static final List<String> SURNAMES = List.of(
            "Bouzidi",
            "Van Hoeymissen",
            "Okonkwo",
            "Yılmazer",
            "Mbuyi",
            "Quispe",
            "Kovalchuk",
            "Diallo",
            "Wójcik",
            "Özkök");
    private static final List<String> STREETS =
            List.of("rue des Hirondelles", "Vlierbesstraat", "avenue Paul-Deschanel", "Kruidtuinlaan");
    private static final List<String> OWN_WORDS = List.of("Un logement plus grand", "Du repos", "Parler à quelqu’un");

    static Invented drawn(ApplicationContext context, Random random, int number) {
        var people = context.getBean(People.class);
        var records = context.getBean(PersonRecords.class);
        var given = GIVEN.get(random.nextInt(GIVEN.size()));
        var surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
        var second = GIVEN.get(random.nextInt(GIVEN.size())) + "o";
        var birth = LocalDate.of(1980, 1, 1).plusDays(random.nextInt(9000));
        var due = TestClock.TODAY.plusDays(random.nextInt(250));
        var phone = "+3247" + (1_000_000 + random.nextInt(8_999_999));
        var street = STREETS.get(random.nextInt(STREETS.size()));
        var postcode = String.valueOf(1000 + random.nextInt(210));
        var called = given + number;
        var family = people.as(Hesitating.ASKER, () -> {
            var made = records.open(new OpenFamily(
                    UUID.randomUUID(),
                    new PersonFields(
                            called,
                            given,
                            surname,
                            null,
                            null,
                            List.of("fr", random.nextBoolean() ? "ti" : "ar"),
                            random.nextBoolean(),
                            null,
                            PartialDate.of(birth)),
                    due,
                    null));
            records.setAddress(
                    made,
                    new AddressFields(
                            AddressFields.Kind.FIXED, null, street, "7", null, postcode, "Molenbeek-Saint-Jean", null),
                    0);
            records.addChannel(made, UUID.randomUUID(), phone(phone));
            member(records, made, MemberFields.Role.SECOND_PARENT, second);
            if (random.nextBoolean()) {
                member(records, made, MemberFields.Role.OLDER_CHILD, second + "lette");
            }
            var title = OWN_WORDS.get(random.nextInt(OWN_WORDS.size()));
            context.getBean(CarePlanChanges.class)
                    .add(new AddNeed(
                            made,
                            "housing",
                            null,
                            null,
                            title,
                            "il faut que " + called + " dorme",
                            NeedState.OPEN,
                            null));
            return made;
        });
        return new Invented(
                family,
                List.of(
                        called,
                        given,
                        surname,
                        second,
                        birth.toString(),
                        due.toString(),
                        String.valueOf(birth.getYear()),
                        phone,
                        phone.substring(4),
                        street,
                        postcode,
                        "Molenbeek",
                        "tigr",
                        family.toString()));
    }

    private static ChannelFields phone(String number) {
        return new ChannelFields(
                ChannelFields.Kind.PHONE,
                number,
                ChannelFields.Whose.HERS,
                null,
                ChannelFields.Safety.SAFE,
                false,
                true,
                false,
                null,
                null,
                null,
                null);
    }

    private static void member(PersonRecords records, FamilyId family, MemberFields.Role role, String called) {
        records.addMember(
                family,
                UUID.randomUUID(),
                new MemberFields(role, called, null, null, MemberFields.Lives.WITH_HER, null, null));
    }
}
