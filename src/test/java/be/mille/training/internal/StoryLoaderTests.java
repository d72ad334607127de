package be.mille.training.internal;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.directory.Professionals;
import be.mille.family.ChannelFields;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.family.FamilySearch;
import be.mille.family.FamilySummary;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.screening.Conversations;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.ui.Phones;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MilleTest
@TestPropertySource(properties = "mille.training.families=stories")
class StoryLoaderTests {
    private static final List<String> WHERE_VIOLENCE_WOULD_SHOW = List.of(
            "select count(*) from screening.answer where family = :family and domain = 'violence'",
            "select count(*) from screening.result where family = :family and domain = 'violence'",
            "select count(*) from screening.disclosure where family = :family and domain = 'violence'",
            "select count(*) from careplan.need where family = :family and domain = 'violence'",
            "select count(*) from careplan.step where family = :family and path like 'violence%'",
            "select count(*) from access.clearance where family = :family and compartment = 'C3'");

    @Autowired
    StoryFiles files;

    @Autowired
    StoryLoader loader;

    @Autowired
    BulkLoader bulk;

    @Autowired
    StoryCast cast;

    @Autowired
    FamilySearch search;

    @Autowired
    Professionals professionals;

    @Autowired
    Families families;

    @Autowired
    Persons persons;

    @Autowired
    Contacts contacts;

    @Autowired
    Conversations conversations;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    People people;

    @Autowired
    Environment settings;

    @Test
    void everyContactAndScreeningOfEveryStoryIsThere() {
        assertThat(files.read()).hasSize(25).allSatisfy(story -> {
            var reader = cast.caregiver(story, 0);
            var family = find(reader, story);
            assertThat(people.as(reader, () -> contacts.of(family.id()))).hasSameSizeAs(story.contacts());
            assertThat(people.as(reader, () -> conversations.of(family.id())))
                    .hasSameSizeAs(story.screenings().stream()
                            .filter(one -> !one.ofSecondParent())
                            .toList());
            assertThat(family.openedOn()).isEqualTo(TestClock.TODAY.plusDays(story.opened()));
        });
    }

    @Test
    void everybodyWhoAccompaniesFamiliesFindsACaseloadAfterSigningIn() {
        assertThat(professionals.trainingSignIns().stream()
                        .filter(one -> one.function().accompaniesFamilies()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(people.as(one.code(), families::mine))
                        .as(one.code())
                        .hasSizeBetween(20, 60));
    }

    @Test
    void whatJulieSaidIsThereForTheOneSheToldAndTheOneNamedAndNobodyElse() {
        var rebecca = find("valerie-mercenier", story("rebecca-osei")).id();
        for (var reader : List.of("valerie-mercenier", "hanne-goossens")) {
            assertThat(people.as(reader, () -> conversations.ofSecondParents(rebecca)))
                    .as(reader)
                    .hasSize(1);
        }
        for (var reader : List.of("joris-baert", "thomas-deprez")) {
            assertThat(people.as(reader, () -> conversations.ofSecondParents(rebecca)))
                    .as(reader)
                    .isEmpty();
        }
    }

    @Test
    void whatEliseConfidedIsNotThereForHerDoctorAndHerSocialWorker() {
        var elise = find(People.HOSPITAL_MIDWIFE, story("elise-fontaine")).id();
        for (var reader : List.of(People.DOCTOR, People.SOCIAL_WORKER)) {
            assertThat(WHERE_VIOLENCE_WOULD_SHOW)
                    .allSatisfy(query ->
                            assertThat(count(reader, query, elise)).as(query).isZero());
        }
        for (var reader : List.of(People.HOSPITAL_MIDWIFE, People.PSYCHOLOGIST)) {
            assertThat(WHERE_VIOLENCE_WOULD_SHOW)
                    .allSatisfy(query ->
                            assertThat(count(reader, query, elise)).as(query).isPositive());
        }
    }

    @Test
    void theLogIsWholeAndSaysWhenThingsWereDone() {
        var log = new Owner(settings);
        assertThat(log.strings("select actor from audit.breaks()")).isEmpty();
        assertThat(log.strings("select 1 from audit.entry where at < timestamptz '2026-01-01'"))
                .hasSizeGreaterThan(100);
        assertThat(log.strings("select 1 from audit.entry where outcome = 'DENY'"))
                .isEmpty();
    }

    @Test
    void aSecondStartLeavesWhatIsThereAlone() {
        var log = new Owner(settings);
        var before = log.strings(
                "select what || acts || complete from training.loaded where what like 'story:%' order by what");
        loader.load(files.read());
        assertThat(before).hasSize(25).allSatisfy(one -> assertThat(one).endsWith("true"));
        assertThat(log.strings(
                        "select what || acts || complete from training.loaded where what like 'story:%' order by what"))
                .isEqualTo(before);
    }

    @Test
    void everyNumberIsOneThatIsGivenToNobody() {
        assertThat(files.read()).allSatisfy(story -> {
            var reader = cast.caregiver(story, 0);
            var card = people.as(reader, () -> persons.card(find(reader, story).id()));
            assertThat(Objects.requireNonNull(card.channels()))
                    .hasSameSizeAs(story.person().channels());
            assertThat(Objects.requireNonNull(card.channels()).stream()
                            .map(channel -> channel.fields())
                            .filter(fields -> fields.kind() != ChannelFields.Kind.OTHER)
                            .map(ChannelFields::value))
                    .allSatisfy(value -> assertThat(Phones.e164(value)).isEmpty());
            var niss = story.person().niss();
            assertThat(niss == null ? "000" : niss.substring(6, 9)).isIn("000", "999");
        });
        assertThat(Phones.e164("0470 12 34 56")).isPresent();
    }

    @Test
    void aGeneratedStaffHasItsOwnFamiliesAndNobodyElseSeesThem() {
        bulk.load(60, files.read());
        var theirs = ofTheCircle();
        assertThat(theirs)
                .hasSize(60)
                .allSatisfy(one -> assertThat(one.lastContact()).isNotNull());
        assertThat(people.as("bulk-0", families::mine))
                .hasSizeBetween(16, 59)
                .as("her own, and not all of her colleagues’")
                .isSubsetOf(theirs);
        assertThat(people.as(People.MIDWIFE, families::mine)).doesNotContainAnyElementsOf(theirs);
        bulk.load(60, files.read());
        assertThat(ofTheCircle()).hasSameSizeAs(theirs);
    }

    private Set<FamilySummary> ofTheCircle() {
        return IntStream.range(0, 7)
                .boxed()
                .flatMap(number -> people.as("bulk-" + number, families::mine).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void aGeneratedFamilyIsFoundByTheSoundOfItsName() {
        var one = people.as(People.MIDWIFE, families::mine).stream()
                .filter(family -> files.read().stream()
                        .noneMatch(story -> story.person().called().equals(family.called())))
                .findFirst()
                .orElseThrow();
        assertThat(people.as(People.MIDWIFE, () -> search.search(one.called()))).contains(one);
    }

    private Story story(String id) {
        return files.read().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private FamilySummary find(String reader, Story story) {
        return people.as(reader, families::mine).stream()
                .filter(one -> one.called().equals(story.person().called())
                        && one.openedOn().equals(TestClock.TODAY.plusDays(story.opened())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(story.id() + " is not among the families of " + reader));
    }

    private int count(String reader, String query, FamilyId family) {
        return people.as(
                reader,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(_ -> sql.find(Integer.class, query, p("family", family))
                                .orElseThrow())));
    }
}
