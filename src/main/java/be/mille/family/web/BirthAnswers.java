package be.mille.family.web;

import be.mille.family.Child;
import be.mille.family.EndKind;
import be.mille.family.PlaceOfBirth;
import be.mille.family.Pregnancy;
import be.mille.kernel.Brussels;
import be.mille.ui.DateInput;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** From a pregnancy to the wizard's form, and from the form to the answers of its last page. */
final class BirthAnswers {
    private final Texts t;
    private final Dates dates;

    BirthAnswers(Texts t, Dates dates) {
        this.t = t;
        this.dates = dates;
    }

    BirthForm empty(UUID key) {
        return new BirthForm(key, "", 0, "", "", "", "", "1", List.of(), "", "");
    }

    BirthForm form(Pregnancy one, UUID key) {
        boolean birth = one.outcome() == Pregnancy.Outcome.BIRTH;
        boolean loss = one.outcome() == Pregnancy.Outcome.LOSS;
        var ended = one.endedOn() == null ? "" : dates.numeric(one.endedOn());
        return new BirthForm(
                key,
                one.id().toString(),
                one.version(),
                one.ongoing() ? "" : one.outcome().name(),
                birth ? ended : "",
                one.placeOfBirth() == null ? "" : one.placeOfBirth().name(),
                one.placeName() == null ? "" : one.placeName(),
                String.valueOf(birth ? one.children().size() : one.expected()),
                one.children().stream().map(this::child).toList(),
                loss ? ended : "",
                one.endKind() == null ? "" : one.endKind().name());
    }

    private BirthForm.ChildForm child(Child one) {
        return new BirthForm.ChildForm(
                one.id().toString(),
                one.called() == null ? "" : one.called(),
                one.bornAt() == null
                        ? ""
                        : dates.time(Brussels.timeOf(one.bornAt()).toLocalTime()),
                one.staysInHospital(),
                one.diedOn() != null,
                one.diedOn() == null ? "" : dates.numeric(one.diedOn()));
    }

    List<BirthPage.Answer> of(BirthForm form) {
        var answers = new ArrayList<BirthPage.Answer>();
        if (form.loss()) {
            add(answers, "family.birth.ended-on", day(form.endedOn()));
            if (!form.kind().isEmpty()) {
                add(answers, "family.birth.kind", t.of("family.birth.kinds", EndKind.valueOf(form.kind())));
            }
            return answers;
        }
        add(answers, "family.birth.born-on", day(form.bornOn()));
        if (!form.place().isEmpty()) {
            var place = t.of("family.birth.where", PlaceOfBirth.valueOf(form.place()));
            add(
                    answers,
                    "family.birth.where",
                    form.placeName().isBlank()
                            ? place
                            : place + ", " + form.placeName().strip());
        }
        for (int i = 0; i < form.children().size(); i++) {
            answers.add(new BirthPage.Answer(
                    t.get("family.birth.child", i + 1), child(form.children().get(i))));
        }
        return answers;
    }

    private String child(BirthForm.ChildForm one) {
        var parts = new ArrayList<String>();
        parts.add(
                one.called().isBlank()
                        ? t.get("family.birth.no-name")
                        : one.called().strip());
        HourInput.parse(one.hour()).ifPresent(hour -> parts.add(t.get("family.pregnancy.hour", dates.time(hour))));
        if (one.stays()) {
            parts.add(t.get("family.pregnancy.stays"));
        }
        if (one.died()) {
            parts.add(t.get("family.pregnancy.died", day(one.diedOn())));
        }
        return String.join(", ", parts);
    }

    private String day(String typed) {
        return DateInput.parse(typed).map(dates::full).orElse("");
    }

    private void add(List<BirthPage.Answer> answers, String question, String answer) {
        answers.add(new BirthPage.Answer(t.get(question), answer));
    }
}
