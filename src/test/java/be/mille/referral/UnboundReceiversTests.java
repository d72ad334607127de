package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.directory.Categories;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.family.ChannelFields;
import be.mille.testing.Asking;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Volunteers, a crèche, somebody unknown: a first name, a way that is safe now, what is needed, and nothing else. */
class UnboundReceiversTests extends LetterHeld {
    private static final String VOLUNTEERS = "volunteer-support";
    private static final String SAFE = "+32470987654";
    private static final Set<String> MAY_BE_TOLD = Set.of("called", "reach", "languages", "need");

    @Autowired
    Bound bound;

    @Autowired
    Categories categories;

    @Autowired
    HelpServices services;

    private Map<String, String> toVolunteers() {
        var form = filled("MAIL");
        form.put("category", VOLUNTEERS);
        form.put("outsideName", "Pas à deux");
        return form;
    }

    private void reachable(ChannelFields.Safety safety) {
        var way = new ChannelFields(
                ChannelFields.Kind.PHONE,
                SAFE,
                ChannelFields.Whose.HERS,
                null,
                safety,
                false,
                false,
                false,
                null,
                null,
                null,
                TestClock.TODAY.plusDays(30));
        people.runAs(People.MIDWIFE, () -> records.addChannel(family, UUID.randomUUID(), way));
    }

    @Test
    void whoHasOnlyTheLetterReadsAFirstNameASafeWayAndTheNeed() {
        reachable(ChannelFields.Safety.SAFE);
        var page = midwife().get(page("/new?category=" + VOLUNTEERS)).body();
        assertThat(page)
                .contains("n’est pas tenu au secret professionnel", "Seul·e un·e collègue", "value=\"0470 98 76 54\"");
        var form = toVolunteers();
        form.put("reach", "0470 98 76 54");
        form.put("languages", "fr");
        var held = held(midwife().post(page("/new"), form));
        var told =
                people.as(People.MIDWIFE, () -> referrals.of(family).getFirst().told());
        assertThat(told).isEqualTo(new Told("Amina", "0470 98 76 54", List.of("fr"), false, NEED, null));
        assertThat(inside(held).get("/reply?in=fr").body())
                .contains("Amina", "0470 98 76 54", NEED, "français")
                .doesNotContain("violence", "Kessels, sage-femme de", family.toString());
    }

    @Test
    void whatIsMoreIsRefusedAtItsFieldAndNothingTypedIsLost() {
        reachable(ChannelFields.Safety.NEVER);
        midwife().get(page("/new?category=" + VOLUNTEERS));
        var form = toVolunteers();
        form.put("more", "Elle dort mal depuis mars");
        form.put("interpreter", "true");
        form.put("reach", SAFE);
        var refused = midwife().post(page("/new"), form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Effacez ce texte", "Décochez", "dits sûrs en ce moment", "Elle dort mal depuis mars", SAFE)
                .contains("href=\"#more\"", "href=\"#interpreter\"", "href=\"#reach\"");
        assertThat(people.as(People.MIDWIFE, () -> referrals.of(family))).isEmpty();
    }

    /** Whatever is asked: that somebody outside is what she says is known to nobody. */
    @Test
    void ofSomebodyOfNoListNothingIsKnownAndAServiceOfTheListIsOfItsKind() {
        assertThat(midwife().get(page("/new?category=independent-midwife")).body())
                .contains("De cette personne, rien n’est connu");
        var told = new Told("Amina", null, List.of("ar", "fr"), true, NEED, "Le matin");
        assertThat(sent("independent-midwife", new Receiver.Outside("Une sage-femme", "02 000 00 00"), told))
                .isInstanceOf(SendOutcome.Refused.class);
        var known = listed("berge-domicile");
        assertThat(sent("independent-midwife", new Receiver.Outside("Berge", "02 000 00 00", known), told))
                .as("control: midwives of the list")
                .isInstanceOf(SendOutcome.Sent.class);
        var volunteers = new Receiver.Outside("Pas à deux", "02 000 00 00", listed("pas-a-deux"));
        assertThat(sent(VOLUNTEERS, volunteers, told)).isInstanceOf(SendOutcome.Refused.class);
        assertThat(sent("independent-midwife", volunteers, told))
                .as("under the name of another kind")
                .isInstanceOf(SendOutcome.Refused.class);
    }

    private ServiceId listed(String code) {
        return services.byCode(code).orElseThrow().id();
    }

    private SendOutcome sent(String category, Receiver to, Told told) {
        var command = Asking.about(family)
                .of(category, to)
                .telling(told)
                .although("encore")
                .command();
        return people.as(People.MIDWIFE, () -> referrals.send(command));
    }

    @Test
    void severalLanguagesAreOneTooMany() {
        var told = new Told("Amina", null, List.of("ar", "fr"), false, NEED, null);
        assertThat(refused(told)).containsExactly(ReferralProblem.UNBOUND_LANGUAGES);
        assertThat(refused(new Told("Amina", SAFE, List.of("fr"), false, NEED, null)))
                .as("no way that she called safe")
                .containsExactly(ReferralProblem.UNBOUND_REACH);
    }

    private Set<ReferralProblem> refused(Told told) {
        var to = new Receiver.Outside("Pas à deux", "02 000 00 00");
        var command = Asking.about(family).of(VOLUNTEERS, to).telling(told).command();
        return people.as(People.MIDWIFE, () -> referrals.send(command)) instanceof SendOutcome.Refused(var problems)
                ? problems
                : Set.of();
    }

    @Test
    void aServiceOfVolunteersReadsNoMoreInItsQueueAndIsToldNoMoreLater() {
        var owner = new Owner(settings);
        owner.run("update directory.service set organisation = (select organisation from directory.professional"
                + " where code = 'sarah-aerts') where code = 'pas-a-deux'");
        try {
            var form = new HashMap<>(toVolunteers());
            form.put(
                    "to", "SERVICE:" + owner.asSuperuser("select id from directory.service where code = 'pas-a-deux'"));
            form.put("more", "Elle dort mal depuis mars");
            midwife().get(page("/new?category=" + VOLUNTEERS));
            assertThat(midwife().post(page("/new"), form).statusCode()).isEqualTo(422);
            form.remove("more");
            assertThat(midwife().post(page("/new"), form).statusCode()).isEqualTo(303);
            var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
            assertThat(social.get("/requests/" + request()).body())
                    .contains("Amina", NEED)
                    .doesNotContain("Elle dort mal");
            social.post(
                    "/requests/" + request() + "/answer",
                    Map.of("version", "0", "state", "ASSESSING", "words", "Pourquoi ?"));
            var mine = midwife().get(page("/" + request())).body();
            assertThat(mine).contains("rien de plus n’est écrit").doesNotContain(page("/" + request() + "/tell"));
            assertThat(midwife()
                            .post(page("/" + request() + "/tell"), Map.of("version", "1", "words", "Elle dort mal"))
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            owner.run("update directory.service set organisation = null where code = 'pas-a-deux'");
        }
    }

    @Test
    void aColleagueWhoHasAnAccountIsBoundWhateverIsAsked() {
        var doctor = new Receiver.Colleague(people.get(People.DOCTOR).id());
        var told = new Told("Amina", null, List.of("ar", "fr"), true, NEED, "Le matin");
        var command = Asking.about(family).of(VOLUNTEERS, doctor).telling(told).command();
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command))).isInstanceOf(SendOutcome.Sent.class);
    }

    /** A new piece stays out until it is let in by {@link Told#bare} and named here. */
    @Test
    void aNewPieceOfWhatIsToldDoesNotReachTheUnboundByItself() throws ReflectiveOperationException {
        var bare = new Told("Amina", SAFE, List.of("ar", "fr"), true, NEED, "Le matin").bare();
        for (var piece : Told.class.getRecordComponents()) {
            if (!MAY_BE_TOLD.contains(piece.getName())) {
                assertThat(piece.getAccessor().invoke(bare)).as(piece.getName()).isIn(null, false, 0, List.of(), "");
            }
        }
        assertThat(bare.languages()).containsExactly("ar");
        assertThat(Arrays.stream(Told.class.getRecordComponents()).map(RecordComponent::getName))
                .as("all of it was looked at")
                .containsExactlyInAnyOrder("called", "reach", "languages", "interpreter", "need", "more");
    }

    @Test
    void whoeverIsNotNamedAsBoundIsNot() {
        assertThat(categories.ids().stream().filter(one -> !bound.bySecrecy(one)))
                .contains(VOLUNTEERS, "childcare", "peer-group", "social-grocery")
                .doesNotContain("cpas", "maternity", "independent-midwife", "violence-support");
        assertThat(bound.bySecrecy("a kind added tomorrow")).isFalse();
    }
}
